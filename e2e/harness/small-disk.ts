import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of its own that is small enough to be filled; null where this user may not mount one. */
export const mountSmallDisk = (path: string): string | null => {
  mkdirSync(path, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', path], { stdio: 'ignore' });
    return path;
  } catch {
    return null;
  }
};

export const unmount = (disk: string): void => {
  execFileSync('umount', ['--lazy', disk]);
};

/** Takes every byte that is left, in ever smaller pieces. */
export const fill = (disk: string): void => {
  const file = openSync(join(disk, 'filler'), 'a');
  for (const size of [1 << 20, 4096, 1]) {
    const piece = Buffer.alloc(size);
    try {
      while (writeSync(file, piece) === size);
    } catch {
      // No room for a piece of this size any more.
    }
  }
  closeSync(file);
};

export const makeRoom = (disk: string): void => rmSync(join(disk, 'filler'));
