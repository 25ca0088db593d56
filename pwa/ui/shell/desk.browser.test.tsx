import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clipOf, firstOf, good } from '#pwa/store/testing.ts';
import { itemsIn, openDesk, type OpenDesk } from '../testing/open-desk.tsx';

let desk: OpenDesk;
afterEach(() => desk.close());

const block = (name: string) => page.getByRole('region', { name: 'Issue' }).getByRole('row', { name });
const inSections = () =>
  openDesk({
    clips: [clipOf(1, { title: 'Four ways a backfill goes wrong' })],
    arrange: (issue) => [...itemsIn(issue, 1, ['Ada']), ...itemsIn(issue, 2, ['Cerf'])],
  });

const openPalette = async () => {
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect
    .element(page.getByRole('searchbox', { name: 'Search commands, places and waiting clips' }))
    .toHaveFocus();
};

describe('the palette', () => {
  test('jumps to a section by a few of its letters', async () => {
    desk = await inSections();
    await expect.element(block('Ada')).toBeVisible();
    await openPalette();
    await userEvent.keyboard('tool');
    await page.getByRole('menuitem', { name: 'Tools' }).click();
    await expect
      .element(page.getByRole('region', { name: 'Issue' }).getByRole('heading', { name: 'Tools' }))
      .toHaveFocus();
  });

  test('runs the command that Enter marks, and finds clips', async () => {
    desk = await inSections();
    await expect.element(block('Ada')).toBeVisible();
    await openPalette();
    await userEvent.keyboard('backfill');
    await expect.element(page.getByRole('menuitem', { name: /Four ways/u })).toBeVisible();
    await userEvent.keyboard('{Control>}a{/Control}add a section{ArrowDown}{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Section name' })).toHaveFocus();
  });
});

describe('the desk', () => {
  test('tells all keys, and gives them back to the page afterwards', async () => {
    desk = await inSections();
    await expect.element(block('Ada')).toBeVisible();
    await userEvent.keyboard('?');
    const help = page.getByRole('dialog', { name: 'All keys' });
    await expect.element(help.getByText('Move the block down')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(help).not.toBeInTheDocument();
  });

  test('says saved only with the time of it, which is when it was stored and not when the page was opened', async () => {
    desk = await inSections();
    await expect.element(page.getByText(/^saved on this device · 1 Jan 1970, \d\d:\d\d$/u)).toBeVisible();
  });

  test('follows what another tab does to the issue', async () => {
    desk = await inSections();
    await expect.element(block('Ada')).toBeVisible();
    await desk.elsewhere((issue) => [
      { do: 'remove-blocks', blocks: [issue.blocks[0]?.id].filter((id) => id !== undefined) },
    ]);
    await expect.element(block('Ada')).not.toBeInTheDocument();
    await expect.element(block('Cerf')).toBeVisible();
  });

  test('stays with its issue when another one is started elsewhere, and written in last', async () => {
    desk = await inSections();
    await expect.element(block('Ada')).toBeVisible();
    const [{ publication } = raise()] = await firstOf(desk.store.watchIssues());
    good(await desk.store.createIssue(publication, '2026-12-04'));
    const issues = page.getByRole('button', { name: /^Issues/u });
    await issues.click();
    await expect.element(page.getByRole('menu')).toMatchTextContent('#2');
    await userEvent.keyboard('{Escape}');
    await expect.element(issues).toHaveAccessibleName('Issues: Lakeside Letter #1');
    await expect.element(block('Ada')).toBeVisible();
  });

  test('shows one pane at a time on a phone', async () => {
    desk = await inSections();
    await page.viewport(390, 844);
    const panes = page.getByRole('navigation', { name: 'Panes' });
    await expect.element(block('Ada')).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Inbox' })).not.toBeInTheDocument();
    await panes.getByRole('button', { name: 'Inbox' }).click();
    await expect.element(page.getByRole('row', { name: 'Four ways a backfill goes wrong' })).toBeVisible();
    await expect.element(block('Ada')).not.toBeInTheDocument();
  });

  test('lets a broken thing elsewhere not close what is open, and says what happened', async () => {
    desk = await inSections();
    await expect.element(block('Ada')).toBeVisible();
    desk.breakSaving();
    await focusAndMove();
    await expect.element(page.getByText(/^not saved$/u)).toBeVisible();
    await expect.element(page.getByRole('alert').filter({ hasText: 'Not saved: “Ada” in #1.' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Save it as a file' })).toBeVisible();
    await expect.element(block('Ada')).toBeVisible();
  });
});

const raise = (): never => {
  throw new Error('Not there.');
};

const focusAndMove = async () => {
  const row = block('Ada').element();
  if (row instanceof HTMLElement) row.focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
};
