import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clipOf, idOf } from '#pwa/store/testing.ts';
import { itemsIn, openDesk, type OpenDesk } from '../testing/open-desk.tsx';

let desk: OpenDesk;
afterEach(() => desk.close());

const block = (name: string) => page.getByRole('region', { name: 'Issue' }).getByRole('row', { name });
const focus = async (name: string) => {
  await expect.element(block(name)).toBeVisible();
  const row = block(name).element();
  if (row instanceof HTMLElement) row.focus();
};
const threeIn = () =>
  openDesk({
    arrange: (issue) => [...itemsIn(issue, 1, ['Ada', 'Bell']), ...itemsIn(issue, 2, ['Cerf'])],
  });

describe('the issue pane', () => {
  test('moves a block down into the next section with Alt and the arrow, and the focus with it', async () => {
    desk = await threeIn();
    await focus('Ada');
    await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Bell'], Tools: ['Ada', 'Cerf'] });
    await expect.element(block('Ada')).toHaveFocus();
    await expect.element(page.getByText('Moved to Tools, place 1 of 2')).toBeVisible();
  });

  test('moves a block up out of its section, and says so at the top', async () => {
    desk = await threeIn();
    await focus('Cerf');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Ada', 'Bell', 'Cerf'], Tools: [] });
    await focus('Ada');
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    await expect.element(page.getByText('It is the first already')).toBeVisible();
    expect(await desk.kept()).toEqual({ start: ['Ada'], Blogs: ['Bell', 'Cerf'], Tools: [] });
  });

  test('moves a section with Alt, Shift and the arrow', async () => {
    desk = await threeIn();
    await focus('Bell');
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    await expect.element(page.getByText('Moved Blogs to section 2 of 2')).toBeVisible();
    const kept = await desk.kept();
    expect(Object.keys(kept)).toEqual(['Tools', 'Blogs']);
  });

  test('removes a block, and brings it back with undo', async () => {
    desk = await threeIn();
    await focus('Bell');
    await userEvent.keyboard('{Delete}');
    await expect.element(block('Bell')).not.toBeInTheDocument();
    await expect.element(block('Cerf')).toHaveFocus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(block('Bell')).toBeVisible();
    await expect.element(page.getByText('Undone: “Bell” is in Blogs, place 2 of 2')).toBeVisible();
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.element(block('Bell')).not.toBeInTheDocument();
  });

  test('gives the clip of a removed block back to the inbox', async () => {
    const clip = clipOf(1, { title: 'Dijkstra' });
    desk = await openDesk({
      clips: [clip],
      arrange: (issue) => [
        { do: 'file-clips', clips: [clip], at: { section: issue.sections[0]?.id ?? null, before: null } },
      ],
    });
    await focus('Dijkstra');
    await userEvent.keyboard('{Delete}');
    await expect
      .element(page.getByRole('grid', { name: 'Clips' }).getByRole('row', { name: 'Dijkstra' }))
      .toBeVisible();
    expect(clip.id).toBe(idOf(1));
  });

  test('adds a sponsor after the block under the focus', async () => {
    desk = await threeIn();
    await focus('Ada');
    await block('Ada').hover();
    await page.getByRole('button', { name: 'Actions for Ada' }).click();
    await page.getByRole('menuitem', { name: 'Sponsor' }).click();
    await expect.element(page.getByText('Sponsor added: Blogs, place 2 of 3')).toBeVisible();
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Ada', '', 'Bell'], Tools: ['Cerf'] });
  });

  test('takes letters for text once a block is open', async () => {
    desk = await threeIn();
    await focus('Ada');
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('a 2{Backspace}');
    await expect.element(block('Ada').getByRole('textbox', { name: 'Title' })).toBeVisible();
    expect(await desk.kept()).toEqual({ Blogs: ['Ada', 'Bell'], Tools: ['Cerf'] });
  });

  test('puts the cursor into the title of an added item', async () => {
    desk = await threeIn();
    await focus('Ada');
    await userEvent.keyboard('a');
    await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveFocus();
    await userEvent.keyboard('Dijkstra{Tab}');
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Ada', 'Dijkstra', 'Bell'], Tools: ['Cerf'] });
  });

  test('moves a block by its menu', async () => {
    desk = await threeIn();
    await block('Ada').hover();
    await page.getByRole('button', { name: 'Actions for Ada' }).click();
    await page.getByRole('menuitem', { name: 'To Tools' }).click();
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Bell'], Tools: ['Cerf', 'Ada'] });
  });

  test('moves a dragged block before the one it is dropped on', async () => {
    desk = await threeIn();
    await expect.element(block('Cerf')).toBeVisible();
    await userEvent.dragAndDrop(block('Cerf').getByText('Cerf'), block('Ada'), { targetPosition: { x: 60, y: 4 } });
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Cerf', 'Ada', 'Bell'], Tools: [] });
    await expect.element(block('Cerf')).toHaveFocus();
  });

  test('renames a section in place', async () => {
    desk = await threeIn();
    await focus('Cerf');
    await userEvent.keyboard('{F2}');
    await expect.element(page.getByRole('textbox', { name: 'Section name' })).toHaveFocus();
    await userEvent.keyboard('Instruments{Enter}');
    await expect
      .element(page.getByRole('region', { name: 'Issue' }).getByRole('heading', { name: 'Instruments' }))
      .toBeVisible();
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Ada', 'Bell'], Instruments: ['Cerf'] });
  });

  test('keeps number, date and title as one step', async () => {
    desk = await threeIn();
    await page.getByRole('button', { name: 'Edit number, date, title' }).click();
    await page.getByRole('textbox', { name: 'Number' }).fill('42');
    await page.getByRole('textbox', { name: 'Title' }).fill('Late events');
    await page.getByRole('button', { name: 'Keep' }).click();
    await expect.element(page.getByRole('heading', { name: 'Late events', level: 1 }).first()).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByRole('heading', { name: 'Lakeside Letter #1', level: 1 }).first()).toBeVisible();
  });
});
