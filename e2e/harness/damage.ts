import { cp, mkdtemp, open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Ways in which a disk, a crash or a backup leaves a database, done to the files of a browser that is closed. */

/** The folder of the clipper's IndexedDB in a profile, and its files; which those are is up to the browser. */
const filesOf = async (profile: string, extensionId: string): Promise<readonly string[]> => {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes('IndexedDB') && path.includes(extensionId));
};

const wanted = async (profile: string, extensionId: string, name: RegExp): Promise<readonly string[]> => {
  const files = (await filesOf(profile, extensionId)).filter((path) => name.test(path));
  if (files.length === 0) throw new Error(`No file like ${name} in ${profile}.`);
  return files;
};

/** Cuts half of each such file off. */
export const cutInHalf = async (profile: string, extensionId: string, name: RegExp): Promise<void> => {
  for (const path of await wanted(profile, extensionId, name))
    await truncate(path, Math.floor((await stat(path)).size / 2));
};

/** Writes over the middle of each such file, which keeps its length. */
export const garble = async (profile: string, extensionId: string, name: RegExp): Promise<void> => {
  for (const path of await wanted(profile, extensionId, name)) {
    const { size } = await stat(path);
    const file = await open(path, 'r+');
    await file.write(Buffer.alloc(Math.floor(size / 2), 0xa5), 0, Math.floor(size / 2), Math.floor(size / 4));
    await file.close();
  }
};

/** Deletes each such file. */
export const removeFiles = async (profile: string, extensionId: string, name: RegExp): Promise<void> => {
  for (const path of await wanted(profile, extensionId, name)) await rm(path);
};

/** A copy of a profile as it lies there. */
export const copyProfile = async (profile: string): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), 'galley-copy-'));
  await cp(profile, copy, { recursive: true });
  return copy;
};

/** Puts the clipper's IndexedDB back as it was in an older copy of the profile; everything else stays as it is. */
export const putBack = async (profile: string, extensionId: string, older: string): Promise<void> => {
  for (const path of await filesOf(profile, extensionId)) await rm(path);
  for (const path of await filesOf(older, extensionId)) await cp(path, path.replace(older, profile));
};
