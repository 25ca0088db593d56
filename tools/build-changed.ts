import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { build, BUILT, type Part } from './build.ts';
import { fingerprint } from './fingerprint.ts';

/** What was built last: of which sources, and what came of it. */
const RECORD = '.output/built.json';

const record = z.record(z.string(), z.object({ sources: z.string(), result: z.string() }));
type BuiltRecord = z.infer<typeof record>;

/** Whatever any build reads beside its own room: what is installed, and how it is built. */
const COMMON = [
  'shared',
  'tools',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'wxt.config.ts',
];

const ROOM: Readonly<Record<Part, string>> = { chrome: 'extension', firefox: 'extension', desk: 'pwa' };

/** A record that cannot be read is none: everything is built. */
const readRecord = async (): Promise<BuiltRecord> => {
  const text = await readFile(RECORD, 'utf8').catch(() => '{}');
  try {
    return record.parse(JSON.parse(text));
  } catch {
    return {};
  }
};

const writeRecord = async (part: Part, entry: BuiltRecord[string] | null): Promise<void> => {
  const { [part]: _, ...others } = await readRecord();
  await mkdir(dirname(RECORD), { recursive: true });
  await writeFile(RECORD, JSON.stringify({ ...others, ...(entry && { [part]: entry }) }));
};

/**
 * Builds one part where its sources, what is installed, the desk's origin, or what lies there has changed since; says so where nothing has.
 * Answers whether it was built.
 */
export const buildChanged = async (part: Part, deskOrigin: string, signal?: AbortSignal): Promise<boolean> => {
  const sources = await fingerprint([...COMMON, ROOM[part]], [deskOrigin, process.version]);
  const known = (await readRecord())[part];
  const isFresh = known?.sources === sources && known.result === (await fingerprint([BUILT[part]]));
  if (isFresh) return false;
  await writeRecord(part, null);
  await build(part, deskOrigin, signal);
  await writeRecord(part, { sources, result: await fingerprint([BUILT[part]]) });
  return true;
};
