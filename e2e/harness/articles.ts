import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedPage } from './saved-pages.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/pages');

const addressOf = (html: string): string => {
  const address = /<link rel="canonical" href="(https:[^"]+)"/.exec(html)?.[1];
  if (address === undefined) throw new Error('An article of the fixtures has no canonical address.');
  return address;
};

/** The articles of the fixtures, each at the address it claims for itself. */
export const articles = (): readonly SavedPage[] =>
  readdirSync(FOLDER)
    .filter((name) => name !== 'hostile.html')
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
    .map((html) => ({ url: addressOf(html), html }));

/** A page that tries everything, at an address that does so too. */
export const hostilePage = (): SavedPage => ({
  url: 'https://evil.example/a(b)%5Bc%5D%7B%7Bd%7D%7D?q=%3Cscript%3E&utm_source=mail',
  html: readFileSync(join(FOLDER, 'hostile.html'), 'utf8'),
});
