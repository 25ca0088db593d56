import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test as unopened } from '@playwright/test';
import { startPublication, workerIsReady } from './harness/desk.ts';
import { openOptions } from './harness/options.ts';
import { test } from './harness/test.ts';

const NOTICES = 'THIRD-PARTY-LICENSES.txt';

/** The packages that the sources of a room name, its tests and what they are made with aside. */
const importedBy = async (room: string): Promise<ReadonlySet<string>> => {
  const files = (await readdir(room, { recursive: true })).filter(
    (name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$|(^|\/)test(?:-|ing\/)/.test(name),
  );
  const sources = await Promise.all(files.map((name) => readFile(join(room, name), 'utf8')));
  const statements = [
    ...sources
      .filter((source) => !/from '(?:vitest|fast-check)['/]/.test(source))
      .join('\n')
      .matchAll(/^(?:import|export)(?! type )[^;]*?from '((?:@[\w-]+\/)?\w[\w.-]*)(?:\/[^']*)?'/gm),
  ];
  return new Set(
    statements
      // What is imported for its types alone is in no bundle.
      .filter(([statement]) => !/\{\s*type [^}]*\}/.test(statement) || /[{,]\s*(?!type )\w/.test(statement))
      .map(([, name]) => name ?? ''),
  );
};

/** Told as the head of its notice, with a version and the name of its licence. */
const named = (notices: string): ReadonlySet<string> =>
  new Set([...notices.matchAll(/^((?:@[\w-]+\/)?[\w.-]+) \d[\w.+-]* \([^)]+\)$/gm)].map(([, name]) => name ?? ''));

/** Virtual or type-level: none of them is a file that is bundled. */
const NO_PACKAGE = new Set(['hast', 'mdast', 'unist', 'wxt']);

for (const [what, built, room] of [
  ['desk', 'dist', 'pwa'],
  ['clipper for Chrome', '.output/chrome-mv3', 'extension'],
  ['clipper for Firefox', '.output/firefox-mv3', 'extension'],
] as const)
  unopened(`the ${what} carries the notice of every package it is made of`, async () => {
    const notices = await readFile(join(built, NOTICES), 'utf8');
    const names = named(notices);
    const imported = await importedBy(room);
    expect([...imported].filter((name) => !names.has(name) && !NO_PACKAGE.has(name))).toEqual([]);
    // Those that these bring along are named, too.
    expect(names.size).toBeGreaterThan(imported.size);
    expect(notices).toContain('Permission is hereby granted');
  });

test('help and options lead to the licences, without a network too', async ({ galley }) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Source line', number: 42 });
  await workerIsReady(desk);
  const options = await openOptions(galley);
  await galley.goOffline();
  await desk.bringToFront();
  await desk.getByRole('button', { name: 'all keys' }).click();
  for (const [page, name] of [
    [desk, 'Licences of what it is made of'],
    [options, 'Licences of what Galley is made of'],
  ] as const) {
    const opened = galley.context.waitForEvent('page');
    await page.getByRole('link', { name }).click();
    const licences = await opened;
    await expect(licences.locator('body')).toContainText('dexie');
    await licences.close();
  }
});
