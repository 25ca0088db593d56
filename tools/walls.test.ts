import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Complaint {
  readonly filename: string;
  readonly code: string;
  readonly help: string | null;
}

/** For a file of each room, what it may import and what it may not. */
const WALLS: readonly { file: string; may: readonly string[]; mayNot: readonly string[] }[] = [
  {
    file: 'shared/probe.ts',
    may: ['zod/mini', './clip.ts', '#shared/clip.ts'],
    mayNot: [
      'zod',
      'yjs',
      'dexie',
      'node:fs',
      '#shared/passage/passage.ts',
      './passage/told.ts',
      '#pwa/issue/model.ts',
      '#extension/store/outbox.ts',
      '../pwa/main.tsx',
    ],
  },
  {
    file: 'shared/passage/probe.ts',
    may: ['#shared/portable.ts', './told.ts', 'hast', 'hast-util-to-mdast', 'mdast-util-to-markdown'],
    mayNot: ['zod/mini', 'wxt/browser', 'react', '#pwa/issue/model.ts', '#extension/capture/cut.ts'],
  },
  {
    file: 'extension/capture/probe.ts',
    may: ['#shared/capture.ts', '#shared/passage/plain-dom.ts', 'zod/mini'],
    mayNot: [
      'wxt/browser',
      'dexie',
      'mdast-util-to-markdown',
      '#extension/store/outbox.ts',
      '#pwa/issue/model.ts',
      'react',
    ],
  },
  {
    file: 'extension/paint/probe.ts',
    may: ['#shared/capture.ts', '#extension/capture/past-it.ts', './paint.ts'],
    mayNot: ['wxt/browser', 'zod/mini', '#extension/ui/talk.ts', '#extension/store/outbox.ts'],
  },
  {
    file: 'extension/store/probe.ts',
    may: ['dexie', '#shared/clip.ts'],
    mayNot: ['wxt/browser', '#extension/browser/tabs.ts', '#pwa/store/desk-store.ts'],
  },
  {
    file: 'extension/bridge/probe.ts',
    may: ['#shared/bridge.ts', '#extension/store/outbox.ts'],
    mayNot: ['wxt/browser', 'dexie', '#pwa/bridge/start-bridge.ts'],
  },
  { file: 'extension/browser/probe.ts', may: ['wxt/browser'], mayNot: ['dexie', '#pwa/ui/hooks.ts'] },
  {
    file: 'extension/clipping/probe.ts',
    may: ['#extension/browser/tabs.ts', '#extension/store/outbox.ts', '#extension/capture/answer.ts'],
    mayNot: ['wxt/browser', 'dexie', '#pwa/issue/model.ts'],
  },
  {
    file: 'extension/ui/probe.ts',
    may: ['#shared/clip.ts', './toast/words.ts'],
    mayNot: ['wxt/browser', 'dexie', '#extension/store/outbox.ts', '#pwa/ui/hooks.ts'],
  },
  {
    file: 'extension/entrypoints/probe.ts',
    may: ['wxt/utils/define-background', '#extension/browser/tabs.ts'],
    mayNot: ['wxt/browser', 'dexie', '#pwa/issue/model.ts'],
  },
  {
    file: 'pwa/issue/probe.ts',
    may: ['#shared/clip.ts', 'yjs', 'liquidjs', 'fractional-indexing', 'mdast-util-from-markdown', './model.ts'],
    mayNot: [
      'dexie',
      'react',
      '#pwa/store/desk-store.ts',
      '#pwa/ui/hooks.ts',
      '#extension/store/outbox.ts',
      'wxt/browser',
    ],
  },
  {
    file: 'pwa/store/probe.ts',
    may: ['dexie', 'yjs', '#pwa/issue/model.ts'],
    mayNot: ['react', '#pwa/ui/hooks.ts', '#pwa/bridge/start-bridge.ts', '#extension/store/outbox.ts'],
  },
  {
    file: 'pwa/bridge/probe.ts',
    may: ['#shared/bridge.ts', '#pwa/store/desk-store.ts'],
    mayNot: ['dexie', 'react', '#pwa/store/database.ts', '#pwa/ui/hooks.ts', '#extension/bridge/serve.ts'],
  },
  {
    file: 'pwa/ui/board/probe.tsx',
    may: [
      'react',
      'react-aria-components/Button',
      '#pwa/issue/command.ts',
      '#pwa/store/desk-store.ts',
      '../kit/button.tsx',
    ],
    mayNot: [
      'dexie',
      'dexie-react-hooks',
      '#pwa/store/database.ts',
      '#pwa/bridge/start-bridge.ts',
      '#extension/ui/toast/show-toast.ts',
    ],
  },
  {
    file: 'pwa/ui/probe.tsx',
    may: ['./hooks.ts', 'react'],
    mayNot: ['../store/database.ts', '#pwa/store/database.ts', '../main.tsx'],
  },
  {
    file: 'pwa/ui/hooks.ts',
    may: ['#pwa/store/database.ts', 'react'],
    mayNot: ['dexie', '#extension/ui/toast/show-toast.ts'],
  },
  { file: 'pwa/main.tsx', may: ['#pwa/store/database.ts'], mayNot: ['dexie', '#extension/ui/toast/show-toast.ts'] },
  {
    file: 'pwa/issue/probe.test.ts',
    may: ['vitest', 'fast-check', 'node:fs', '#pwa/issue/model.ts'],
    mayNot: ['#extension/store/outbox.ts'],
  },
  { file: 'extension/store/probe.test.ts', may: ['vitest'], mayNot: ['#pwa/issue/model.ts'] },
  {
    file: 'e2e/probe.e2e.ts',
    may: ['@playwright/test', '#tools/serve.ts'],
    mayNot: ['#shared/clip.ts', '#pwa/issue/model.ts', '../pwa/issue/model.ts', '#extension/store/outbox.ts'],
  },
  { file: 'bench/probe.ts', may: ['#tools/serve.ts'], mayNot: ['#pwa/issue/model.ts', '../shared/clip.ts'] },
  {
    file: 'torture/probe.ts',
    may: ['#tools/serve.ts', '../bench/cdp.ts'],
    mayNot: ['#extension/clipping/outcome.ts', '../shared/clip.ts', '#pwa/issue/model.ts'],
  },
  { file: 'tools/probe.ts', may: ['node:fs'], mayNot: ['#pwa/issue/model.ts', '../pwa/issue/model.ts'] },
];

interface Probe {
  /** Which copy of the project's layout it lies in: each copy holds at most one probe of every wall. */
  readonly copy: number;
  readonly file: string;
  readonly from: string;
  readonly allowed: boolean;
}

const PROBES: readonly Probe[] = WALLS.flatMap(({ file, may, mayNot }) =>
  [...may, ...mayNot].map((from, copy) => ({ copy, file, from, allowed: copy < may.length })),
);

const oxlint = resolve('node_modules/.bin/oxlint');
let folder = '';
const complaints = new Map<number, readonly Complaint[]>();

const isReport = (value: unknown): value is { diagnostics: Complaint[] } =>
  typeof value === 'object' && value !== null && 'diagnostics' in value && Array.isArray(value.diagnostics);

/** Lints one folder laid out like the project; oxlint leaves with an error code when it has something to say. */
const lint = async (root: string): Promise<readonly Complaint[]> => {
  const { stdout } = await promisify(execFile)(oxlint, ['-f', 'json'], { cwd: root }).catch((error: unknown) => {
    if (typeof error === 'object' && error !== null && 'stdout' in error) return { stdout: String(error.stdout) };
    throw error;
  });
  const report: unknown = JSON.parse(stdout);
  if (!isReport(report)) throw new Error(`oxlint said: ${stdout}`);
  return report.diagnostics;
};

const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-walls-'));
  for (const probe of PROBES) {
    const root = join(folder, String(probe.copy));
    await put(join(root, probe.file), `import '${probe.from}';\n`);
    await copyFile('.oxlintrc.json', join(root, '.oxlintrc.json'));
  }
  for (const copy of new Set(PROBES.map((probe) => probe.copy)))
    complaints.set(copy, await lint(join(folder, String(copy))));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const complaintsAbout = (probe: Probe): readonly Complaint[] =>
  (complaints.get(probe.copy) ?? []).filter(
    ({ filename, code }) => filename === probe.file && code.includes('no-restricted-imports'),
  );

describe('the walls between the rooms', () => {
  for (const probe of PROBES)
    test(`${probe.file} ${probe.allowed ? 'may' : 'may not'} import ${probe.from}`, () => {
      const said = complaintsAbout(probe);
      expect(said).toHaveLength(probe.allowed ? 0 : 1);
      for (const { help } of said) expect(help).toMatch(/\w+ \w+ \w+/);
    });
});
