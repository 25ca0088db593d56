import { expect } from '@playwright/test';
import { issue, startPublication } from './harness/desk.ts';
import { test } from './harness/test.ts';

test('rich text is pasted into the built desk as Markdown, and a picture alone changes nothing', async ({ galley }) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Source line', number: 1 });
  await desk.getByRole('button', { name: 'Add a block' }).click();
  await desk.getByRole('menuitem', { name: 'Item' }).click();
  const text = issue(desk)
    .getByRole('group', { name: /^Write/ })
    .getByRole('textbox', { name: 'Paragraph 1', exact: true });
  const paste = (html: string | null): Promise<void> =>
    text.evaluate((at, markup) => {
      const clipboardData = new DataTransfer();
      if (markup !== null) clipboardData.setData('text/html', markup);
      else clipboardData.items.add(new File(['x'], 'screenshot.png', { type: 'image/png' }));
      at.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, html);
  await text.click();
  await paste('<p>See <a href="https://example.org/">the <b>map</b></a><img src=x onerror="document.title=1"></p>');
  await expect(text).toHaveText('See [the **map**](https://example.org/)');
  await desk.keyboard.press('ControlOrMeta+a');
  await paste(null);
  await expect(desk.getByText('there are no words in what you brought')).toBeVisible();
  await expect(text).toHaveText('See [the **map**](https://example.org/)');
  await expect(desk.getByRole('tabpanel').getByRole('link', { name: 'the map' })).toBeVisible();
});
