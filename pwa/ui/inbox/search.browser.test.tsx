import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clipOf, good } from '#pwa/store/testing.ts';
import { openDesk, type OpenDesk } from '../testing/open-desk.tsx';

let desk: OpenDesk;
afterEach(() => desk.close());

const inbox = page.getByRole('region', { name: 'Inbox' });
const row = (name: string) => inbox.getByRole('grid', { name: 'Clips' }).getByRole('row', { name });
const field = inbox.getByRole('searchbox', { name: 'Search clips' });
const lying = clipOf(1, { title: 'Tides by hand', note: 'harbour' });
const gone = clipOf(2, { title: 'Tides by machine', note: 'harbour' });
const filed = clipOf(3, { title: 'Late harbour', note: 'harbour' });
const other = clipOf(4, { title: 'Something else' });

const open = async () => {
  desk = await openDesk({
    clips: [lying, gone, filed, other],
    arrange: (at) => [{ do: 'file-clips', clips: [filed], at: { section: at.sections[0]?.id ?? null, before: null } }],
  });
  good(await desk.store.archive([gone.id], true));
  await expect.element(row('Tides by hand')).toBeVisible();
  await expect.element(row('Tides by machine')).not.toBeInTheDocument();
};

describe('the search of the clips', () => {
  test('finds every clip, filed and archived ones too, and says where each stands', async () => {
    await open();
    await userEvent.keyboard('/harbour');
    await expect.element(row('Tides by hand')).toMatchTextContent('in the inbox');
    await expect.element(row('Tides by machine')).toMatchTextContent('archived');
    await expect.element(row('Late harbour')).toMatchTextContent('placed in Lakeside Letter #1');
    await expect.element(inbox.getByText('3 clips found')).toBeVisible();
    await expect.element(row('Something else')).not.toBeInTheDocument();
  });

  test('leads into the list with Enter, at once after typing, and with the arrow', async () => {
    await open();
    await userEvent.keyboard('/tides by hand{Enter}');
    await expect.element(row('Tides by hand')).toHaveFocus();
    await userEvent.keyboard('/');
    await expect.element(field).toHaveFocus();
    await field.fill('harbour');
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(row('Late harbour')).toHaveFocus();
    await userEvent.keyboard('j');
    await expect.element(row('Tides by machine')).toHaveFocus();
  });

  test('acts on what it found by where that stands', async () => {
    await open();
    await userEvent.keyboard('/harbour{Enter}');
    await expect.element(row('Late harbour')).toHaveFocus();
    await userEvent.keyboard('x2');
    await expect.element(page.getByText('It stays where it is: placed in Lakeside Letter #1')).toBeVisible();
    await userEvent.keyboard('jx');
    await expect.element(page.getByText('Put 1 clip back into the inbox')).toBeVisible();
    await expect.element(row('Tides by machine')).toMatchTextContent('in the inbox');
    await row('Tides by hand').click();
    await userEvent.keyboard('2');
    await expect.element(row('Tides by hand')).toMatchTextContent('placed in Lakeside Letter #1');
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Late harbour'], Tools: ['Tides by hand'] });
  });
});
