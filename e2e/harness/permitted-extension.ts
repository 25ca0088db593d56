import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

const manifest = z.looseObject({ permissions: z.array(z.string()) });

/**
 * Copies the built clipper into a folder, with permissions granted that it asks for only when they are needed: no test can press the
 * browser's own button that grants them.
 */
export const permittedExtension = async (
  built: string,
  copy: string,
  permissions: readonly string[],
): Promise<string> => {
  await cp(built, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const stated = manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  await writeFile(file, JSON.stringify({ ...stated, permissions: [...stated.permissions, ...permissions] }));
  return copy;
};
