import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clipOf } from '#pwa/store/testing.ts';
import { issueId } from '#shared/ids.ts';
import { openDesk, type OpenDesk } from '../testing/open-desk.tsx';

let desk: OpenDesk;
afterEach(() => desk.close());

const inbox = page.getByRole('region', { name: 'Inbox' });
const row = (name: string) => inbox.getByRole('grid', { name: 'Clips' }).getByRole('row', { name });
const issueReady = async () => {
  await expect.element(page.getByRole('region', { name: 'Issue' }).getByRole('heading', { level: 1 })).toBeVisible();
};

const forTools = clipOf(1, { title: 'A sieve for Parquet', section: 'Tools' });
const alsoForTools = clipOf(2, { title: 'The map, redrawn', section: 'Tools' });
const forBlogs = clipOf(3, { title: 'Late events', section: 'Blogs' });
const forNobody = clipOf(4, { title: 'Tides by hand' });
const forGone = clipOf(5, { title: 'Meet in Oslo', section: 'Events' });

describe('a clip that was suggested for a section', () => {
  test('is filed there by one key', async () => {
    desk = await openDesk({ clips: [forTools, forNobody] });
    await issueReady();
    await expect.element(row('A sieve for Parquet')).toMatchTextContent('for Tools');
    await row('A sieve for Parquet').click();
    await userEvent.keyboard('f');
    await expect.element(page.getByText('Filed under Tools')).toBeVisible();
    await expect.poll(() => desk.kept()).toEqual({ Blogs: [], Tools: ['A sieve for Parquet'] });
    await expect.element(row('Tides by hand')).toBeVisible();
  });

  test('is filed there by a button that says where', async () => {
    desk = await openDesk({ clips: [forTools] });
    await issueReady();
    await row('A sieve for Parquet').click();
    await inbox.getByRole('button', { name: /^File under Tools/ }).click();
    await expect.poll(() => desk.kept()).toEqual({ Blogs: [], Tools: ['A sieve for Parquet'] });
  });

  test('stays in the inbox where the issue has no such section, and that is said', async () => {
    desk = await openDesk({ clips: [forGone] });
    await issueReady();
    await row('Meet in Oslo').click();
    const why = 'Suggested for Events, but this issue has no such section.';
    await expect.element(inbox.getByText(why)).toBeVisible();
    await userEvent.keyboard('f');
    await expect.element(page.getByRole('status').getByText(why)).toBeVisible();
    await expect.element(row('Meet in Oslo')).toBeVisible();
    expect(await desk.kept()).toEqual({ Blogs: [], Tools: [] });
  });

  test('stays in the inbox where the section is another issue’s, and that is said', async () => {
    const other = issueId.parse('01959998-0000-7000-8000-000000000000');
    desk = await openDesk({ clips: [{ ...forTools, issue: other }] });
    await issueReady();
    await row('A sieve for Parquet').click();
    await expect
      .element(inbox.getByText('Suggested for Tools in another issue. Open that issue to file it there.'))
      .toBeVisible();
    await userEvent.keyboard('f');
    await expect.element(row('A sieve for Parquet')).toBeVisible();
    expect(await desk.kept()).toEqual({ Blogs: [], Tools: [] });
  });

  test('says so when a key is pressed and nothing was suggested', async () => {
    desk = await openDesk({ clips: [forNobody] });
    await issueReady();
    await row('Tides by hand').click();
    await userEvent.keyboard('f');
    await expect.element(page.getByText('No section was suggested for it. File it where you want it.')).toBeVisible();
  });
});

describe('all suggested clips', () => {
  const clips = [forTools, alsoForTools, forBlogs, forNobody, forGone];
  const filed = { Blogs: ['Late events'], Tools: ['The map, redrawn', 'A sieve for Parquet'] };

  test('are filed at once, as one step of undo', async () => {
    desk = await openDesk({ clips });
    await issueReady();
    await inbox.getByRole('button', { name: 'File 3 as suggested' }).click();
    await expect.element(page.getByText('Filed 3 clips as suggested')).toBeVisible();
    await expect.poll(() => desk.kept()).toEqual(filed);
    await expect.element(row('Meet in Oslo')).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => desk.kept()).toEqual({ Blogs: [], Tools: [] });
    await expect.element(inbox.getByRole('button', { name: 'File 3 as suggested' })).toBeVisible();
  });

  test('are filed from the palette, those far down in the inbox too', async () => {
    const many = Array.from({ length: 120 }, (_, at) => clipOf(at + 10));
    desk = await openDesk({ clips: [...clips, ...many] });
    await issueReady();
    await expect.element(inbox.getByRole('button', { name: 'File 3 as suggested' })).toBeVisible();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect
      .element(page.getByRole('searchbox', { name: 'Search commands, places and waiting clips' }))
      .toHaveFocus();
    await userEvent.keyboard('3 as suggested');
    await page.getByRole('menuitem', { name: 'File 3 as suggested' }).click();
    await expect.poll(() => desk.kept()).toEqual(filed);
  });

  test('are only those of the selection where several are selected', async () => {
    desk = await openDesk({ clips: [forTools, alsoForTools, forBlogs] });
    await issueReady();
    await row('Late events').click();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await inbox
      .getByRole('region', { name: 'Clip' })
      .getByRole('button', { name: /^File 2 as suggested/ })
      .click();
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Late events'], Tools: ['The map, redrawn'] });
  });

  test('do not keep those from being filed whose address can be published', async () => {
    const evil = clipOf(6, { title: 'Evil', url: 'javascript:alert(1)', section: 'Tools' });
    desk = await openDesk({ clips: [evil, forTools] });
    await issueReady();
    await inbox.getByRole('button', { name: 'File 2 as suggested' }).click();
    await expect.element(page.getByText('Filed as suggested. 1 cannot be and stays in the inbox')).toBeVisible();
    await expect.element(row('Evil')).toBeVisible();
    await expect.poll(() => desk.kept()).toEqual({ Blogs: [], Tools: ['A sieve for Parquet'] });
  });
});
