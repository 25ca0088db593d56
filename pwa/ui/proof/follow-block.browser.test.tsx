import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { itemsIn, openDesk, type OpenDesk } from '../testing/open-desk.tsx';

const FIRST = 'Sluices of the north';
const LAST = 'Ropes, and who makes them';
const between = Array.from({ length: 40 }, (_, at) => `Harbour number ${at + 1}`);

let desk: OpenDesk;
beforeEach(async () => {
  desk = await openDesk({ arrange: (issue) => itemsIn(issue, 1, [FIRST, ...between, LAST]) });
});
afterEach(() => desk.close());

const block = (name: string) => page.getByRole('region', { name: 'Issue' }).getByRole('row', { name, exact: true });
const set = (name: string) => page.getByRole('article', { name: 'Proof of the issue' }).getByRole('heading', { name });

/** The panel that scrolls is lower than the window: what counts is whether it shows the heading. */
const isSeen = (name: string): boolean => {
  const heading = set(name).element();
  const panel = heading.closest('[role="tabpanel"]');
  if (panel === null) return false;
  const [place, seen] = [heading.getBoundingClientRect(), panel.getBoundingClientRect()];
  return place.top >= seen.top && place.bottom <= seen.bottom;
};

const choose = async (name: string): Promise<void> => {
  const row = block(name);
  await expect.element(row).toBeInTheDocument();
  row.element().scrollIntoView();
  await row.getByText(name, { exact: true }).click();
};

test('the proof follows the block at hand, down to the last and back to the first', async () => {
  await expect.element(set(LAST)).toBeInTheDocument();
  expect(isSeen(LAST)).toBe(false);
  await choose(LAST);
  await expect.poll(() => isSeen(LAST)).toBe(true);
  await choose(FIRST);
  await expect.poll(() => isSeen(FIRST)).toBe(true);
});

test('the Markdown shows the block at hand, too', async () => {
  await expect.element(set(LAST)).toBeInTheDocument();
  await page.getByRole('tab', { name: 'Markdown' }).click();
  const panel = () => page.getByRole('tabpanel', { name: 'Markdown' }).element();
  await expect.element(page.getByRole('tabpanel', { name: 'Markdown' })).toBeVisible();
  expect(panel().scrollTop).toBe(0);
  await choose(LAST);
  await expect.poll(() => panel().scrollTop).toBeGreaterThan(0);
});
