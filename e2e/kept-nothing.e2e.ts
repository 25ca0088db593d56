import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { BUILT } from '#tools/build.ts';
import { needChromium } from '#tools/find-browser.ts';
import { serve } from '#tools/serve.ts';

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a test needs
test('a Chromium that is told to keep nothing for sites says so, and what to do', async ({}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  await mkdir(join(profile, 'Default'), { recursive: true });
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(settings));
  const served = await serve(BUILT.desk, 0);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needChromium(),
    headless: true,
    args: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const desk = await context.newPage();
  await desk.goto(`http://localhost:${served.port}/`);
  await expect(desk.getByRole('heading', { name: 'The desk did not open' })).toBeVisible();
  await expect(desk.getByRole('alert')).toContainText('This browser is told to keep nothing for this site');
  await expect(desk.getByRole('alert')).toContainText('Allow the site to store data');
  await context.close();
  await served.stop();
});
