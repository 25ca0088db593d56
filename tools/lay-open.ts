import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder of the built clippers for whoever installs one by hand: windows for choosing a file do not show `.output`. */
export const OPEN = 'built';

/** Lays a copy of a built clipper there. What is there is replaced only when the copy is whole. */
export const layOpen = async (root: string, built: string, browser: string): Promise<void> => {
  const place = join(root, OPEN, browser);
  const next = `${place}.new`;
  await rm(next, { recursive: true, force: true });
  await cp(built, next, { recursive: true });
  await rm(place, { recursive: true, force: true });
  await rename(next, place);
};
