import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { run } from '#tools/run.ts';
import type { Said } from './score.ts';

const FOLDER = join(import.meta.dirname, '..', 'rivals');

/** The libraries Galley is measured beside are installed here, by this benchmark only. */
export const installRivals = async (): Promise<void> => {
  if (existsSync(join(FOLDER, 'node_modules', 'defuddle'))) return;
  const code = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--prefix', FOLDER], {
    env: process.env,
    quiet: true,
  });
  if (code !== 0) throw new Error('The libraries to compare with could not be installed: run npm ci in bench/rivals.');
};

const source = (path: string): Promise<string> => readFile(join(FOLDER, 'node_modules', path), 'utf8');

/** Scripts for a page that make `Readability` and `Defuddle`. */
export const rivalScripts = async (): Promise<readonly string[]> =>
  Promise.all([source('@mozilla/readability/Readability.js'), source('defuddle/dist/index.js')]);

const maker = z.object({ default: z.custom<(...given: unknown[]) => unknown>((made) => typeof made === 'function') });

const load = async (name: string): Promise<z.infer<typeof maker>['default']> => {
  const path = createRequire(join(FOLDER, 'package.json')).resolve(name);
  return maker.parse(await import(pathToFileURL(path).href)).default;
};

const answered = z.object({
  title: z.nullish(z.string()),
  author: z.nullish(z.string()),
  date: z.nullish(z.string()),
});

/** Metascraper reads text and runs in Node. */
export const makeMetascraper = async (): Promise<(url: string, html: string) => Promise<Said>> => {
  const [make, ...rules] = await Promise.all(
    ['metascraper', 'metascraper-title', 'metascraper-author', 'metascraper-date'].map((name) => load(name)),
  );
  const read = z
    .custom<(page: object) => unknown>((made) => typeof made === 'function')
    .parse(make?.(rules.map((rule) => rule())));
  return async (url, html) => {
    const { title, author, date } = answered.parse(await read({ url, html, validateUrl: false }));
    return { title: title ?? '', author: author ?? '', date: date ?? '' };
  };
};
