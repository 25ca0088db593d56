import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import * as z from 'zod/mini';

const stated = z.array(
  z.object({
    /** An HTML page, gzipped or not. */
    file: z.string(),
    url: z.url(),
    title: z.string(),
    /** Empty where the page names nobody. */
    author: z.string(),
    /** YYYY-MM-DD, empty where the page has none. */
    date: z.string(),
  }),
);

/** What a person found on a page. */
export type Truth = z.infer<typeof stated>[number];

export interface TruePage {
  readonly truth: Truth;
  readonly html: string;
}

const unzip = promisify(gunzip);

/** A page's text in the encoding it is in: UTF-8 if it can be that, else the one it names. */
const decoded = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(bytes.toString('latin1'))?.[1];
    return new TextDecoder(named ?? 'windows-1252').decode(bytes);
  }
};

const readHtml = async (path: string): Promise<string> => {
  const bytes = await readFile(path);
  return decoded(path.endsWith('.gz') ? await unzip(bytes) : bytes);
};

/** Every page of a folder that has a `truth.json`. */
export const readPages = async (folder: string): Promise<readonly TruePage[]> => {
  const truths = stated.parse(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')));
  return Promise.all(truths.map(async (truth) => ({ truth, html: await readHtml(join(folder, truth.file)) })));
};

/** Rules are made by looking at one half of the pages; on the other half they have to prove themselves. Parted by the file's name. */
export const isHeldOut = ({ file }: Truth): boolean =>
  Buffer.from(file).reduce((sum, byte) => (sum * 31 + byte) % 65_521, 7) % 2 === 1;
