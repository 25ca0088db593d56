import { expect, test } from '@playwright/test';
import { compared, readCases, STILL_WRONG } from './harness/cases.ts';
import { startGalley, type Galley } from './harness/galley.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { selectMarked } from './harness/select-marked.ts';

const corpus = process.env['GALLEY_CORPUS'];
const cases = corpus === undefined ? [] : readCases(corpus);

// One browser for all of them: each is a page and a key.
test.describe.configure({ mode: 'default' });

test.describe('small pages of kinds that are easily clipped wrongly', () => {
  let galley: Galley;

  test.beforeAll(async () => {
    galley = await startGalley({ pages: cases });
  });
  test.afterAll(() => galley.close());

  for (const { id, url, setup, want } of cases)
    test(id, async () => {
      test.fail(STILL_WRONG.has(id), 'still clipped wrongly');
      const before = await galley.worker.clips();
      const page = await galley.read(url);
      if (setup === undefined) await page.evaluate(selectMarked);
      else await page.evaluate(setup);
      if (want.published_url !== undefined) {
        const popup = await galley.openPopup(page);
        const address = (): Promise<string> => popup.page.$eval('#address', ({ textContent }) => textContent);
        await expect.poll(address).not.toBe('');
        expect(await address()).toBe(want.published_url);
        await popup.close();
      }
      await pressQuickClip(page);
      await expect.poll(galley.worker.clips).toHaveLength(before.length + 1);
      await page.close();
      const { found, wanted } = compared((await galley.worker.clips()).at(-1), { want });
      expect(found).toMatchObject(wanted);
    });
});

test('small pages come with a corpus', () => {
  test.skip(corpus === undefined, 'GALLEY_CORPUS is not set: there are no small pages to clip.');
  expect(cases.length).toBeGreaterThan(0);
});
