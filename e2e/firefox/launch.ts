import { launch, type Browser } from 'puppeteer-core';
import * as z from 'zod/mini';
import { findFirefox, howToGet } from '#tools/find-browser.ts';
import { sendBidi } from './browser-window.ts';

interface Home {
  readonly profile: string;
  readonly downloads: string;
  /** Port of the little web, the only way out. */
  readonly webPort: number;
  /** Settings of Firefox that differ from a new profile's. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Start stock Firefox, headless. */
export const launchFirefox = ({ profile, downloads, webPort, settings = {} }: Home): Promise<Browser> => {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error(howToGet('firefox'));
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // The words of one language are read, whatever the machine speaks.
    env: { ...process.env, LANGUAGE: 'en', LC_ALL: 'C.UTF-8' },
    // What hangs is ended; a loaded machine is slow, not wrong.
    timeout: 120_000,
    protocolTimeout: 300_000,
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
      // The little web has no https, not for sites either that Firefox knows to have nothing else.
      'network.stricttransportsecurity.preloadlist': false,
      'xpinstall.signatures.required': false,
      // Firefox's questions wait a moment before they hear a click, so that nobody says yes by accident.
      'security.notification_enable_delay': 0,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      ...settings,
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
