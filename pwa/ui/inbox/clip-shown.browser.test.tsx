import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clipOf, idOf, rowOf } from '#pwa/store/testing.ts';
import { openDesk, type OpenDesk } from '../testing/open-desk.tsx';

let desk: OpenDesk;
afterEach(() => desk.close());

const inbox = page.getByRole('region', { name: 'Inbox' });
const rows = inbox.getByRole('grid', { name: 'Clips' }).getByRole('row');
const preview = inbox.getByRole('region', { name: 'Clip' });
const read = async (): Promise<void> => {
  await rows.first().click();
  await preview.getByRole('button', { name: 'Read' }).click();
};

test('a row says what sort of page it is, its date and how sure that is, and the time to read it', async () => {
  desk = await openDesk({
    clips: [
      clipOf(1, { kind: 'paper', published: '2026-11-18', publishedBy: 'address', words: 2_300, language: 'en' }),
    ],
  });
  await expect.element(rows.first()).toMatchTextContent('paper · 18 Nov 2026, by its address · 10 min read');
});

test('the preview leads to the page where the link was found', async () => {
  const via = { url: 'https://news.example/front', title: 'Evening list' };
  desk = await openDesk({ clips: [clipOf(1, { unopened: true, via })] });
  await expect.element(rows.first()).toMatchTextContent('not opened yet');
  await expect.element(rows.first()).toMatchTextContent('via Evening list');
  await read();
  await expect.element(preview.getByRole('link', { name: 'Evening list' })).toHaveAttribute('href', via.url);
});

test('the preview names the first of many authors and counts the others', async () => {
  const authors = Array.from({ length: 30 }, (_, at) => `Author ${at + 1}`);
  desk = await openDesk({ clips: [clipOf(1, { authors, description: 'What it is about.' })] });
  await read();
  await expect.element(preview.getByText('Author 1, Author 2, Author 3 and 27 more')).toBeVisible();
  await expect.element(preview.getByText('What it is about.')).toBeVisible();
});

describe('a link that was clipped unopened', () => {
  const link = clipOf(1, { title: 'this one', unopened: true, url: 'https://t.example/1' });
  const opened = clipOf(2, {
    title: 'Tides by hand',
    siteName: 'Harbour Log',
    authors: ['Ada'],
    url: 'https://harbour.example/tides',
    joins: idOf(1),
  });

  test('is shown as the page it leads to, once that arrives', async () => {
    desk = await openDesk({ clips: [link] });
    await expect.element(rows.first()).toMatchTextContent('this one');
    await desk.store.takeIn([rowOf(opened)]);
    await expect.element(rows.first()).toMatchTextContent('Tides by hand');
    await expect.element(rows.first()).not.toMatchTextContent('not opened yet');
    expect(rows.elements()).toHaveLength(1);
    await read();
    await expect.element(preview.getByText('Ada')).toBeVisible();
    await expect
      .element(preview.getByRole('link', { name: 'Open the page' }))
      .toHaveAttribute('href', 'https://harbour.example/tides');
  });

  test('is filed as the page it leads to', async () => {
    desk = await openDesk({ clips: [link, opened] });
    await expect.element(page.getByRole('region', { name: 'Issue' }).getByRole('heading', { level: 1 })).toBeVisible();
    await rows.first().click();
    await userEvent.keyboard('2');
    await expect.poll(() => desk.kept()).toEqual({ Blogs: [], Tools: ['Tides by hand'] });
  });
});
