import { existsSync } from 'node:fs';

const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium to drive: the one GALLEY_CHROMIUM names, else an installed one, else a sentence that says what to do. */
export const findChromium = (env: NodeJS.ProcessEnv = process.env): string => {
  const found = [env['GALLEY_CHROMIUM'], ...CHROMIUMS].find((path) => path !== undefined && existsSync(path));
  if (found === undefined)
    throw new Error('No Chromium was found: install it (apt-get install chromium) or name one in GALLEY_CHROMIUM.');
  return found;
};
