import { resolve } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { needChromium } from './find-browser.ts';

export interface LaunchOptions {
  /** Folder of the profile; what is in it stays. */
  readonly profile: string;
  /** Folder of the unpacked clipper. */
  readonly extension: string;
  readonly headless: boolean;
  readonly args?: readonly string[];
  /** IANA name of the zone its pages are in; left out, it is the machine's. */
  readonly timeZone?: string;
}

export interface Launched {
  readonly context: BrowserContext;
  /** The clipper's id in this browser. */
  readonly extensionId: string;
}

/** The clipper's id. Chromium loads it from the command line; stock Chrome does not any more, and takes it this way. */
const idOf = async (context: BrowserContext, path: string): Promise<string> => {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('This Chromium has no browser session to ask for its extensions.');
  const { extensions } = await session.send('Extensions.getExtensions');
  const known = extensions.find((extension) => extension.path === path);
  const id = known?.id ?? (await session.send('Extensions.loadUnpacked', { path })).id;
  await session.detach();
  return id;
};

/** Opens Chromium with the clipper installed, in a profile of its own. */
export const launchWithClipper = async (options: LaunchOptions): Promise<Launched> => {
  const extension = resolve(options.extension);
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: needChromium(),
    headless: options.headless,
    ...(options.timeZone === undefined ? {} : { timezoneId: options.timeZone }),
    // A user's browser is ended in order: killed on Ctrl+C, it would say at its next start that it was not shut down correctly.
    handleSIGINT: options.headless,
    handleSIGTERM: options.headless,
    handleSIGHUP: options.headless,
    // Tests read the words of one language, whatever the machine speaks; a user's window speaks the user's.
    ...(options.headless ? { env: { ...process.env, LANGUAGE: 'en', LC_ALL: 'C.UTF-8' } } : {}),
    // Tests set their own sizes per page; a window must follow the user's.
    viewport: options.headless ? { width: 1440, height: 860 } : null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(options.headless ? ['--headless=new'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--enable-unsafe-extension-debugging',
      ...(options.args ?? []),
    ],
  });
  return { context, extensionId: await idOf(context, extension) };
};
