import { cp, mkdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What `npm start` reads. */
const ROOMS = ['extension', 'pwa', 'shared', 'tools'];
const FILES = [
  'LICENSE',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'wxt.config.ts',
  '.npmrc',
];

/** A project of its own in a folder, with nothing built in it: what is built here stays as it is for the other tests. */
export const copyProject = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  for (const each of [...ROOMS, ...FILES]) await cp(each, join(folder, each), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
};
