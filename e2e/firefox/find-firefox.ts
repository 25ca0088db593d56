import { existsSync } from 'node:fs';

const FIREFOXES = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Path of a stock Firefox: the one GALLEY_FIREFOX names, else an installed one, else a sentence that says what to do. */
export const findFirefox = (env: NodeJS.ProcessEnv = process.env): string => {
  const found = [env['GALLEY_FIREFOX'], ...FIREFOXES].find((path) => path !== undefined && existsSync(path));
  if (found === undefined)
    throw new Error('No Firefox was found: install it (apt-get install firefox-esr) or name one in GALLEY_FIREFOX.');
  return found;
};
