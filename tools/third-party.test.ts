import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { collectPackages, packageFolder } from './third-party.ts';

const LICENCES = {
  'node_modules/direct/LICENSE': 'The licence of direct',
  'node_modules/@scope/within/LICENCE.md': 'The licence of within',
  'node_modules/@scope/within/NOTICE': 'The notice of within',
  'node_modules/direct/node_modules/nested/COPYING': 'The licence of nested',
  'node_modules/styled/license.txt': 'The licence of styled',
  'node_modules/unused/LICENSE': 'The licence of unused',
};

const FILES: Readonly<Record<string, string>> = {
  ...LICENCES,
  'index.html': '<script type="module" src="./main.js"></script>',
  'main.js':
    "import { direct } from 'direct'; import '@scope/within'; import 'styled/styled.css'; console.log(direct);",
  'node_modules/direct/index.js': "import { nested } from 'nested'; import 'unused'; export const direct = nested + 1;",
  'node_modules/direct/node_modules/nested/index.js': 'export const nested = Math.random();',
  'node_modules/@scope/within/index.js': "console.log('within');",
  'node_modules/styled/styled.css': 'body { color: red }',
  'node_modules/unused/index.js': 'export const unused = 1;',
};

const PACKAGES = [
  'node_modules/direct',
  'node_modules/direct/node_modules/nested',
  'node_modules/@scope/within',
  'node_modules/styled',
  'node_modules/unused',
];

const project = async (): Promise<string> => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'galley-licences-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const describe = (path: string): [string, string] => {
    const name = path.replace(/.*node_modules\//, '');
    const license = name === 'direct' ? 'Apache-2.0' : 'MIT';
    return [
      `${path}/package.json`,
      JSON.stringify({
        name,
        version: '1.2.3',
        license,
        main: 'index.js',
        type: 'module',
        sideEffects: name !== 'unused',
      }),
    ];
  };
  for (const [path, text] of [...Object.entries(FILES), ...PACKAGES.map(describe)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
};

test('names every package that is bundled, with its licence, and none that is not', async () => {
  const root = await project();
  const packages = collectPackages('Our own licence');
  await build({ root, configFile: false, logLevel: 'silent', plugins: [packages.plugin()] });
  const notices = packages.notices();
  expect(notices.split('-'.repeat(80)).map((part) => part.trim().split('\n')[0])).toEqual([
    'Galley',
    '@scope/within 1.2.3 (MIT)',
    'direct 1.2.3 (Apache-2.0)',
    'nested 1.2.3 (MIT)',
    'styled 1.2.3 (MIT)',
  ]);
  const missing = Object.values(LICENCES).filter((text) => !notices.includes(text));
  expect(missing).toEqual(['The licence of unused']);
  expect(notices).toContain('Our own licence');
});

test.each([
  ['/a/node_modules/x/y.js', '/a/node_modules/x'],
  ['/a/node_modules/@s/x/y/z.js', '/a/node_modules/@s/x'],
  ['/a/node_modules/x/node_modules/y/z.js?used', '/a/node_modules/x/node_modules/y'],
  [String.raw`C:\a\node_modules\x\y.js`, 'C:/a/node_modules/x'],
  ['/a/src/main.ts', null],
  ['\0virtual', null],
])('takes %s to be of %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});
