import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

const filesUnder = async (path: string): Promise<readonly string[]> => {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** One word for everything that lies under these paths, by name and content; what is not there counts, too. */
export const fingerprint = async (paths: readonly string[], beside: readonly string[] = []): Promise<string> => {
  const hash = createHash('sha256');
  const add = (part: string | Buffer): void => void hash.update(`${part.length} `).update(part);
  for (const word of beside) add(word);
  const files = (await Promise.all(paths.map(filesUnder))).flat();
  for (const file of files.toSorted()) {
    add(file.replaceAll(sep, '/'));
    add(await readFile(file));
  }
  return hash.digest('hex');
};
