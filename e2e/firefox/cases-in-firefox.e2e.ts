import { expect } from '@playwright/test';
import { compared, readCases, STILL_WRONG } from '#e2e/harness/cases.ts';
import { test } from './firefox-test.ts';
import { allowAll, capture, lay, plain } from './injected.ts';

const corpus = process.env['GALLEY_CORPUS'];
const cases = corpus === undefined ? [] : readCases(corpus, plain);

test.describe('small pages of kinds that are easily clipped wrongly', () => {
  test.skip(corpus === undefined, 'GALLEY_CORPUS is not set: there are no small pages to clip.');

  test('are clipped as a careful reader would copy them, as in Chromium', async ({ firefox }) => {
    const options = await allowAll(firefox);
    const page = await firefox.browser().newPage();
    for (const { id, url, setup, html, want } of cases) {
      await lay(page, url, html);
      if (setup !== undefined) await page.evaluate(setup);
      const answer = await capture(options, url);
      const { found, wanted } = compared(answer, { want });
      if (!STILL_WRONG.has(id)) expect.soft(found, id).toMatchObject(wanted);
    }
    expect(cases.length).toBeGreaterThan(0);
  });
});
