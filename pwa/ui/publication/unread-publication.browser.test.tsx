import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { firstOf, good } from '#pwa/store/testing.ts';
import { itemsIn, openDesk, type OpenDesk } from '../testing/open-desk.tsx';

let desk: OpenDesk;
afterEach(() => desk.close());

test('an issue whose publication cannot be read stays on the desk with every word, and the publication is shown set aside', async () => {
  desk = await openDesk({ arrange: (issue) => itemsIn(issue, 1, ['Ada']) });
  const row = page.getByRole('region', { name: 'Issue' }).getByRole('row', { name: 'Ada' });
  await expect.element(row).toBeVisible();
  const [publication] = await firstOf(desk.store.watchPublications(), ({ length }) => length === 1);
  if (publication === undefined) throw new Error('No publication.');
  good(await desk.store.savePublication(Object.assign({}, publication, { tagline: 7 })));

  await page.getByRole('button', { name: '1 set aside' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set aside' });
  await expect.element(dialog.getByText(/The publication “Lakeside Letter” cannot be read/u)).toBeVisible();
  await expect.element(dialog.getByText(/read again after an update/u)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect.element(row).toBeVisible();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Issue #1' }).first()).toBeVisible();
  await page.getByRole('button', { name: /^Issues/u }).click();
  const strays = page.getByRole('group', { name: 'Of a publication that cannot be read' });
  await expect.element(strays.getByRole('menuitem', { name: /#1/u })).toBeVisible();
});
