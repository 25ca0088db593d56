import { spawnSync } from 'node:child_process';
import { readFile, readdir, rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import * as z from 'zod/mini';

const FOLDER = '.output/store';
const manifest = z.looseObject({
  name: z.string(),
  description: z.string(),
  action: z.object({ default_title: z.string() }),
  commands: z.record(z.string(), z.object({ description: z.optional(z.string()) })),
  host_permissions: z.array(z.string()),
});

const manifestOf = async (build: string) =>
  manifest.parse(JSON.parse(await readFile(`${FOLDER}/${build}/manifest.json`, 'utf8')));

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  expect(spawnSync(process.execPath, ['tools/zip.ts'], { encoding: 'utf8' })).toMatchObject({ status: 0 });
});

test('packs one package for each store, and the sources for Mozilla’s reviewers', async () => {
  const packages = (await readdir(FOLDER)).filter((name) => name.endsWith('.zip'));
  const names = packages.map((name) => /galley-[\d.]+-(\w+)\.zip/.exec(name)?.[1]);
  expect(new Set(names)).toEqual(new Set(['chrome', 'firefox', 'sources']));
});

test('packs no key, which the stores of Chrome and Edge refuse', async () => {
  expect(await manifestOf('chrome-mv3')).not.toHaveProperty('key');
});

for (const build of ['chrome-mv3', 'firefox-mv3'])
  test(`carries the licences of what it is made of: ${build}`, async () => {
    const notices = await readFile(`${FOLDER}/${build}/THIRD-PARTY-LICENSES.txt`, 'utf8');
    expect(notices).toBe(await readFile(`.output/${build}/THIRD-PARTY-LICENSES.txt`, 'utf8'));
  });

for (const build of ['chrome-mv3', 'firefox-mv3'])
  test(`says nothing in one language only, and asks for no site but the desk's: ${build}`, async () => {
    const { name, description, action, commands, host_permissions: sites } = await manifestOf(build);
    const keys = Object.values(commands).flatMap((command) => command.description ?? []);
    for (const words of [name, description, action.default_title, ...keys]) expect(words).toMatch(/^__MSG_\w+__$/);
    expect(sites).toHaveLength(1);
    expect(sites[0]).toMatch(/^http:\/\/localhost(?::\d+)?\/\*$/);
  });
