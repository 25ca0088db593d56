import { existsSync } from 'node:fs';
import { findChromium, findFirefox, howToGet } from './find-browser.ts';
import { run } from './run.ts';

const isRootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

let listsAreFresh = false;

/** Installs Debian packages; false where this is no Debian, the user is not root, or apt refuses. */
const installPackages = async (packages: readonly string[]): Promise<boolean> => {
  if (!isRootOnDebian()) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsAreFresh) listsAreFresh = (await run('apt-get', ['update', '-qq'], { env, quiet: true })) === 0;
  return (
    (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, quiet: true })) === 0
  );
};

/** A Chromium, installed if need be. Throws the sentence that says what to do where none can be had. */
export const ensureChromium = async (): Promise<string> => {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.env['GALLEY_CHROMIUM']) throw new Error(howToGet('chromium'));
  console.log('No Chromium here: installing one.');
  if (!(await installPackages(['chromium']))) await run('npx', ['playwright', 'install', 'chromium'], { quiet: true });
  const installed = findChromium();
  if (installed === undefined) throw new Error(howToGet('chromium'));
  return installed;
};

/** A stock Firefox, installed if need be. Throws the sentence that says what to do where none can be had. */
export const ensureFirefox = async (): Promise<string> => {
  const found = findFirefox();
  if (found !== undefined) return found;
  if (process.env['GALLEY_FIREFOX']) throw new Error(howToGet('firefox'));
  console.log('No Firefox here: installing one.');
  await installPackages(['firefox-esr']);
  const installed = findFirefox();
  if (installed === undefined) throw new Error(howToGet('firefox'));
  return installed;
};
