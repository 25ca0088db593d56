import { expect, type Page } from '@playwright/test';
import { block, closeBlock, issue, openBlock, startPublication, write } from './harness/desk.ts';
import { expectSaved } from './harness/make-issue.ts';
import { test } from './harness/test.ts';

/** 24 kB that take a reader of Markdown seconds, and far longer at each key. */
const TANGLED = '~~a'.repeat(8_000);

const proof = (desk: Page) => desk.getByRole('article', { name: 'Proof of the issue' });

const addItem = async (desk: Page, title: string, text: string): Promise<void> => {
  await desk.getByRole('button', { name: 'Add a block' }).click();
  await desk.getByRole('menuitem', { name: 'Item' }).click();
  const open = issue(desk).getByRole('group', { name: /^Write/ });
  await open.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await open.getByRole('textbox', { name: 'Paragraph 1', exact: true }).click();
  await desk.keyboard.insertText(text);
  await closeBlock(desk, title);
};

test('an issue with a text that is slow to read opens at start, is written on in, and its proof comes', async ({
  galley,
}) => {
  const first = await galley.openDesk();
  await startPublication(first, { name: 'Lakeside Letter', style: 'Source line', number: 7 });
  await addItem(first, 'A knot', TANGLED);
  await addItem(first, 'A calm one', 'Words');
  await expectSaved(first);
  await first.close();

  const desk = await galley.openDesk();
  const open = await openBlock(desk, 'A calm one');
  const calm = open.getByRole('textbox', { name: 'Paragraph 1', exact: true });
  await expect(calm).toHaveText('Words');
  await write(desk, open, 'Paragraph 1', ' and *more*');
  await expect(calm).toContainText('and *more*');
  await expect(proof(desk).getByText('more', { exact: true })).toBeVisible();
  await expect(proof(desk)).toContainText('~~a~~a~~a');
  await closeBlock(desk, 'A calm one');

  const knot = (await openBlock(desk, 'A knot')).getByRole('textbox', { name: 'Paragraph 1', exact: true });
  await knot.click();
  await desk.keyboard.press('Control+End');
  await desk.keyboard.type('untied');
  await expect(proof(desk)).toContainText('~~auntied');
  await expectSaved(desk);
  await desk.reload();
  await expect(block(desk, 'A knot')).toBeVisible();
  await expect(proof(desk)).toContainText('~~auntied');
});
