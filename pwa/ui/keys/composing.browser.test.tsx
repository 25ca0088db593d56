import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { itemsIn, openDesk, type OpenDesk } from '../testing/open-desk.tsx';

let desk: OpenDesk;
afterEach(() => desk.close());

const issue = page.getByRole('region', { name: 'Issue' });
const open = async () => {
  desk = await openDesk({ arrange: (at) => itemsIn(at, 1, ['Ada']) });
  await expect.element(issue.getByRole('row', { name: 'Ada' })).toBeVisible();
};

const focused = (): Element => {
  const { activeElement } = document;
  if (activeElement === null) throw new Error('Nothing has the focus.');
  return activeElement;
};
const composition = (type: 'compositionstart' | 'compositionend'): CompositionEvent =>
  new CompositionEvent(type, { bubbles: true, data: 'かな' });
const press = (key: string, init: KeyboardEventInit & { readonly keyCode?: number } = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, ...init });
const release = (key: string): KeyboardEvent => new KeyboardEvent('keyup', { key, code: key, bubbles: true });

/** The key that ends a composition, in the order in which browsers tell of it. */
const orders: Readonly<Record<string, (key: string) => readonly Event[]>> = {
  'Chrome and Firefox': (key) => [
    press(key, { isComposing: true, keyCode: 229 }),
    composition('compositionend'),
    release(key),
  ],
  Safari: (key) => [composition('compositionend'), press(key, { keyCode: 229 }), release(key)],
  'an older Firefox': (key) => [composition('compositionend'), press(key), release(key)],
};
const ended = Object.entries(orders);

const endComposition = (events: readonly Event[]): void => {
  const field = focused();
  field.dispatchEvent(composition('compositionstart'));
  for (const event of events) field.dispatchEvent(event);
};

describe.each(ended)('the Escape that ends a composition, as told by %s,', (_, order) => {
  test('keeps the form of the issue’s head, and its text', async () => {
    await open();
    await page.getByRole('button', { name: 'Edit number, date, title' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Late events');
    endComposition(order('Escape'));
    await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Late events');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('textbox', { name: 'Title' })).not.toBeInTheDocument();
  });

  test('keeps the naming of a section, and its text', async () => {
    await open();
    const row = issue.getByRole('row', { name: 'Ada' }).element();
    if (row instanceof HTMLElement) row.focus();
    await userEvent.keyboard('{F2}');
    await page.getByRole('textbox', { name: 'Section name' }).fill('Instruments');
    endComposition(order('Escape'));
    await expect.element(page.getByRole('textbox', { name: 'Section name' })).toHaveValue('Instruments');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => desk.kept()).toEqual({ Instruments: ['Ada'], Tools: [] });
  });

  test('leaves the cursor in the block', async () => {
    await open();
    await issue.getByRole('row', { name: 'Ada' }).getByText('Ada').click();
    const title = issue.getByRole('textbox', { name: 'Title' });
    await title.click();
    endComposition(order('Escape'));
    await expect.element(title).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(issue.getByRole('row', { name: 'Ada' })).toHaveFocus();
  });

  test('keeps what is searched for, and the search open', async () => {
    await open();
    await userEvent.keyboard('/tide');
    endComposition(order('Escape'));
    await expect.element(page.getByRole('searchbox', { name: 'Search clips' })).toHaveValue('tide');
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(page.getByRole('searchbox', { name: 'Search clips' })).toHaveFocus();
    await userEvent.keyboard('{Escape}{Control>}k{/Control}');
    const everything = page.getByRole('searchbox', { name: 'Search commands, places and waiting clips' });
    await expect.element(everything).toHaveFocus();
    await userEvent.keyboard('add a sec');
    endComposition(order('Escape'));
    endComposition(order('Enter'));
    await expect.element(everything).toHaveValue('add a sec');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Section name' })).toHaveFocus();
  });
});
