import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';

const FOLDER = new URL('../extension/public/_locales/', import.meta.url);

const messages = z.record(z.string(), z.object({ message: z.string().check(z.minLength(1)) }));

/** What each sentence of a language is filled with, by its key. */
const fillingsOf = async (language: string): Promise<Readonly<Record<string, readonly string[]>>> => {
  const text = await readFile(new URL(`${language}/messages.json`, FOLDER), 'utf8');
  const said = Object.entries(messages.parse(JSON.parse(text)));
  return Object.fromEntries(said.map(([key, { message }]) => [key, (message.match(/\$\d/g) ?? []).sort()]));
};

it('every language of the clipper says every sentence, with the same fillings', async () => {
  const languages = await readdir(FOLDER);
  expect(languages).toContain('de');
  const english = await fillingsOf('en');
  for (const language of languages)
    expect({ language, ...(await fillingsOf(language)) }).toStrictEqual({ language, ...english });
});

it('every language of the clipper says which one it is', async () => {
  for (const language of await readdir(FOLDER)) {
    const text = await readFile(new URL(`${language}/messages.json`, FOLDER), 'utf8');
    expect(messages.parse(JSON.parse(text))['language']?.message).toBe(language.split('_')[0]);
  }
});

it('no sentence of the clipper is said twice under one key, where the second would hide the first', async () => {
  for (const language of await readdir(FOLDER)) {
    const text = await readFile(new URL(`${language}/messages.json`, FOLDER), 'utf8');
    const keys = [...text.matchAll(/^ {2}"(\w+)":/gm)].map(([, key]) => key);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toStrictEqual([]);
  }
});
