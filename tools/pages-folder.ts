import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SavedPage } from '#e2e/harness/saved-pages.ts';

const read = (path: string): string =>
  (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString('utf8');

const field = (from: object, name: string): unknown => Object.entries(from).find(([key]) => key === name)?.[1];

/** Addresses by file name, where the folder has a `truth.json` that knows them. */
const knownAddresses = (folder: string): ReadonlyMap<string, string> => {
  const path = join(folder, 'truth.json');
  if (!existsSync(path)) return new Map();
  const rows: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(rows)) return new Map();
  return new Map(
    rows.flatMap((row: unknown): [string, string][] => {
      if (typeof row !== 'object' || row === null) return [];
      const [file, url] = [field(row, 'file'), field(row, 'url')];
      return typeof file === 'string' && typeof url === 'string' ? [[file, url]] : [];
    }),
  );
};

const CLAIMS = [
  /<link[^>]+rel=["']?canonical["']?[^>]*href=["']([^"']+)["']/i,
  /<link[^>]+href=["']([^"']+)["'][^>]*rel=["']?canonical["']?/i,
  /<meta[^>]+property=["']og:url["'][^>]*content=["']([^"']+)["']/i,
];

const isWebAddress = (address: string | undefined): address is string =>
  address !== undefined && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

const claimedAddress = (html: string): string | undefined =>
  CLAIMS.map((claim) => claim.exec(html)?.[1]?.replaceAll('&amp;', '&')).find(isWebAddress);

/** The saved pages of a folder (`.html`, `.html.gz`), each at the address it is known by, else the one it claims, else an invented one. */
export const readPagesFolder = (folder: string): readonly SavedPage[] => {
  const known = knownAddresses(folder);
  const pages = readdirSync(folder)
    .filter((name) => /\.html?(\.gz)?$/.test(name))
    .toSorted()
    .map((name) => {
      const html = read(join(folder, name));
      const address = known.get(name);
      const url = isWebAddress(address) ? address : (claimedAddress(html) ?? `https://saved.example/${name}`);
      return { url, html };
    });
  if (pages.length === 0) throw new Error(`${folder} has no saved pages (.html or .html.gz).`);
  return pages;
};
