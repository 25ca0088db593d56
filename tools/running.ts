import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** A Galley that was started, and is perhaps still there. */
export interface Running {
  readonly port: number;
  /** What only that one answers. */
  readonly token: string;
}

const running = z.object({ port: z.int(), token: z.string() });

/** Where a started Galley answers with its token. */
export const TOKEN_PATH = '/.galley-start';

const fileIn = (folder: string): string => join(folder, 'running.json');

/** A loaded machine is slow, and that is no reason to start a second one. */
const PATIENCE = 30_000;

const tokenAt = async (port: number): Promise<string | null> => {
  try {
    const answer = await fetch(`http://localhost:${port}${TOKEN_PATH}`, { signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null; // Nobody is there: it was ended without a chance to say so.
  }
};

/** The Galley that is running on the data in this folder; null where none answers. */
export const findRunning = async (folder: string): Promise<Running | null> => {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null);
  if (text === null) return null;
  let known: Running;
  try {
    known = running.parse(JSON.parse(text));
  } catch {
    return null; // Half written: whoever wrote it did not come further.
  }
  return (await tokenAt(known.port)) === known.token ? known : null;
};

export const noteRunning = async (folder: string, note: Running): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(fileIn(folder), JSON.stringify(note));
};

export const forgetRunning = (folder: string): Promise<void> => rm(fileIn(folder), { force: true });
