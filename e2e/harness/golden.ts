import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What must come out, read and kept by hand: a missing file fails, and no test ever writes one. */
export const readGolden = (name: string): Promise<string> =>
  readFile(join(import.meta.dirname, '../goldens', name), 'utf8');
