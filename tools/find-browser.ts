import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

type Kind = 'chromium' | 'firefox';
type Environment = Readonly<Record<string, string | undefined>>;

const HOW_TO_GET = {
  chromium:
    'No Chromium was found: install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or name one in GALLEY_CHROMIUM.',
  firefox:
    'No Firefox was found: install it (Debian: apt-get install firefox-esr; elsewhere: from mozilla.org) or name one in GALLEY_FIREFOX.',
} as const;

const VARIABLE = { chromium: 'GALLEY_CHROMIUM', firefox: 'GALLEY_FIREFOX' } as const;

/** Chromium before Chrome: stock Chrome does not load an unpacked extension from its command line any more. */
const usualPaths = (kind: Kind, env: Environment): readonly string[] => {
  const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
    (path) => path !== undefined,
  );
  if (kind === 'firefox')
    return [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...folders.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    ];
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...folders.map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
  ];
};

const playwrightsOwn = (kind: Kind): readonly string[] => (kind === 'chromium' ? [chromium.executablePath()] : []);

const named = (kind: Kind, env: Environment): string | undefined => env[VARIABLE[kind]] || undefined;

/** A named browser that is not there is not replaced by another: whoever named it wants that one. */
const find = (kind: Kind, env: Environment): string | undefined => {
  const wanted = named(kind, env);
  const paths = wanted === undefined ? [...usualPaths(kind, env), ...playwrightsOwn(kind)] : [wanted];
  return paths.find((path) => existsSync(path));
};

/** One sentence for a user who has no such browser: what to do. */
export const howToGet = (kind: Kind, env: Environment = process.env): string => {
  const wanted = named(kind, env);
  return wanted === undefined ? HOW_TO_GET[kind] : `${VARIABLE[kind]} names ${wanted}, and there is nothing.`;
};

/** Path of a Chromium to drive: the one GALLEY_CHROMIUM names, else an installed one, else Playwright's own; undefined where none is. */
export const findChromium = (env: Environment = process.env): string | undefined => find('chromium', env);

/** Path of a stock Firefox: the one GALLEY_FIREFOX names, else an installed one; undefined where none is. */
export const findFirefox = (env: Environment = process.env): string | undefined => find('firefox', env);

/** Path of a Chromium; throws the sentence that says what to do where there is none. */
export const needChromium = (): string => {
  const found = findChromium();
  if (found === undefined) throw new Error(howToGet('chromium'));
  return found;
};
