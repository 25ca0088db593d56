import { launch, type Browser } from 'puppeteer-core';
import * as z from 'zod/mini';
import { findFirefox, howToGet } from '#tools/find-browser.ts';
import { sendBidi } from './browser-window.ts';

/** Start stock Firefox, headless, in a profile folder, with the little web at a port as its only way out. */
export const launchFirefox = (profile: string, webPort: number): Promise<Browser> => {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error(howToGet('firefox'));
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    defaultViewport: null,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': webPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': webPort,
      // The desk is at http://localhost:4173, in a secure context as it would be without the proxy.
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.testing_localhost_is_secure_when_hijacked': true,
      'xpinstall.signatures.required': false,
    },
  });
};

/** Install an extension for good, as a user does from a file: it is still there after a restart. Gives its id. */
export const installForGood = async (browser: Browser, archive: string): Promise<string> => {
  const answer = await sendBidi(browser, 'webExtension.install', {
    extensionData: { type: 'archivePath', path: archive },
    'moz:permanent': true,
  });
  return z.object({ extension: z.string() }).parse(answer).extension;
};
