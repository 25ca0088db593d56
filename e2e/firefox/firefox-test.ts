import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { BUILT } from '#tools/build.ts';
import { articles } from './articles.ts';
import { installForGood, launchFirefox } from './launch.ts';
import { serveLittleWeb } from './little-web.ts';

export const DESK = 'http://localhost:4173';
/** A desk at an address that the clipper was not built for. */
export const OTHER_DESK = 'http://localhost:8080';

/** Stock Firefox with the built clipper in it, in a profile of its own. */
export interface Firefox {
  readonly browser: () => Browser;
  readonly extensionId: string;
  /** Where downloads go. */
  readonly downloads: string;
  readonly open: (address: string) => Promise<Page>;
  /** Close Firefox and start it again with the same profile. */
  readonly restart: () => Promise<void>;
}

const WEB_EXT = 'node_modules/web-ext/bin/web-ext.js';

/** Each test gets its own Firefox, little web and profile; what is installed is what `npm run build:clipper` built. */
export const test = base.extend<{ firefox: Firefox }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a fixture needs
  firefox: async ({}, give, testInfo) => {
    const profile = testInfo.outputPath('profile');
    const downloads = testInfo.outputPath('downloads');
    await mkdir(profile, { recursive: true });
    await mkdir(downloads, { recursive: true });
    const options = [
      '--source-dir',
      BUILT.firefox,
      '--artifacts-dir',
      testInfo.outputPath(),
      '--filename',
      'clipper.zip',
    ];
    execFileSync(process.execPath, [WEB_EXT, 'build', ...options, '--overwrite-dest', '--no-config-discovery']);
    const web = await serveLittleWeb({ [DESK]: BUILT.desk, [OTHER_DESK]: BUILT.desk }, articles);
    const start = (): Promise<Browser> => launchFirefox({ profile, downloads, webPort: web.port });
    let browser = await start();
    try {
      const extensionId = await installForGood(browser, join(testInfo.outputPath(), 'clipper.zip'));
      await give({
        browser: () => browser,
        extensionId,
        downloads,
        open: async (address) => {
          const page = await browser.newPage();
          page.setDefaultTimeout(60_000);
          await page.goto(address);
          return page;
        },
        restart: async () => {
          await browser.close();
          browser = await start();
        },
      });
    } finally {
      await browser.close();
      await web.close();
    }
  },
});
