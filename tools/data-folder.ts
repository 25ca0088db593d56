import { homedir, platform } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** What stays between starts: with a user's data, never in a cache. */
export const dataFolder = (env: Environment = process.env, system: string = platform()): string => {
  const home = homedir();
  if (system === 'win32') return join(env['LOCALAPPDATA'] ?? home, 'galley');
  if (system === 'darwin') return join(home, 'Library', 'Application Support', 'galley');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'galley');
};
