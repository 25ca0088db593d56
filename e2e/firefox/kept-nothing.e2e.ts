import { mkdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { BUILT } from '#tools/build.ts';
import { DESK } from './firefox-test.ts';
import { launchFirefox } from './launch.ts';
import { serveLittleWeb } from './little-web.ts';
import { expectText, textOf } from './reading.ts';

test.setTimeout(240_000);

/** The desk in a Firefox with these settings. */
const withDesk = async (
  profile: string,
  settings: Readonly<Record<string, unknown>>,
  see: (desk: Page) => Promise<void>,
): Promise<void> => {
  await mkdir(profile, { recursive: true });
  const web = await serveLittleWeb({ [DESK]: BUILT.desk }, {});
  const browser = await launchFirefox({ profile, downloads: profile, webPort: web.port, settings });
  try {
    const desk = await browser.newPage();
    await desk.goto(DESK);
    await see(desk);
  } finally {
    await browser.close();
    await web.close();
  }
};

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a test needs
test('a Firefox that is told to keep nothing for the site says so, instead of a blank page', async ({}, testInfo) => {
  await withDesk(testInfo.outputPath('profile'), { 'network.cookie.cookieBehavior': 2 }, async (desk) => {
    await expectText(desk, 'The desk did not open');
    await expectText(desk, 'This browser is told to keep nothing for this site');
    await expectText(desk, 'Allow the site to store data');
  });
});

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a test needs
test('a private window of Firefox says that everything goes when it closes', async ({}, testInfo) => {
  await withDesk(testInfo.outputPath('profile'), { 'browser.privatebrowsing.autostart': true }, async (desk) => {
    await expectText(desk, 'This is a private window: everything here goes when it closes.');
    expect(await textOf(desk)).not.toContain('The desk did not open');
  });
});
