import { expect, type Page } from '@playwright/test';
import { issue, startPublication } from './harness/desk.ts';
import { test } from './harness/test.ts';

const openItem = async (desk: Page) => {
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Source line', number: 1 });
  await desk.getByRole('button', { name: 'Add a block' }).click();
  await desk.getByRole('menuitem', { name: 'Item' }).click();
  const open = issue(desk).getByRole('group', { name: /^Write/ });
  return {
    title: open.getByRole('textbox', { name: 'Title', exact: true }),
    text: open.getByRole('textbox', { name: 'Paragraph 1', exact: true }),
  };
};

test('an emoji that becomes another is whole in the text and the title, also after a reload', async ({ galley }) => {
  const desk = await galley.openDesk();
  const { title, text } = await openItem(desk);
  for (const place of [title, text]) {
    await place.click();
    // As input methods do: first one candidate, then its neighbour in its place.
    for (const [one, other] of [
      ['😀', '😁'],
      ['𠮟', '𠮷'],
    ] as const) {
      await desk.keyboard.insertText(one);
      await desk.keyboard.press('Shift+ArrowLeft');
      await desk.keyboard.insertText(other);
    }
  }
  await expect(text).toHaveText('😁𠮷');
  await expect(desk.getByRole('banner')).toContainText('saved on this device');
  await desk.reload();
  await expect(issue(desk).getByRole('row', { name: '😁𠮷', exact: true })).toContainText('😁𠮷');
  await expect(desk.getByRole('tabpanel')).toContainText('😁𠮷');
  await expect(desk.locator('body')).not.toContainText('\ufffd');
});
