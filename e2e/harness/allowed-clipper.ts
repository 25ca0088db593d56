import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { BUILT } from '#tools/build.ts';

const manifest = z.looseObject({
  host_permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()),
});

/**
 * Copies the built clipper into a folder, with the right to all pages that it otherwise asks for: a browser without a window shows
 * nobody its question.
 */
export const allowedClipper = async (folder: string): Promise<string> => {
  await cp(BUILT.chrome, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { optional_host_permissions: optional, ...rest } = manifest.parse(JSON.parse(await readFile(path, 'utf8')));
  await writeFile(path, JSON.stringify({ ...rest, host_permissions: [...rest.host_permissions, ...optional] }));
  return folder;
};
