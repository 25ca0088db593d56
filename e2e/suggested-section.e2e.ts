import { expect } from '@playwright/test';
import { clip, clips, inbox, section, startPublication } from './harness/desk.ts';
import { chooseSection, openUntil } from './harness/popup.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const TITLE = 'The page that works on the ferry';
const URL_OF_PAGE = 'https://bjarka.example/notes/ferry';

test('a clip that was meant for a section in the popup is filed there by one key', async ({ galley }) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
  const page = await galley.read(URL_OF_PAGE);
  const popup = await openUntil(
    () => galley.openPopup(page),
    (each, patience) => each.page.waitForSelector('#filing:not([hidden])', patience),
  );
  await chooseSection(popup, 'Tools');
  const toast = expectToast(page, 'Clipped');
  await popup.page.locator('::-p-aria([name="Clip"][role="button"])').click();
  await toast;
  await popup.closed();

  await desk.bringToFront();
  await expect(clip(desk, TITLE)).toContainText('for Tools');
  await expect(inbox(desk).getByRole('button', { name: 'File 1 as suggested' })).toBeVisible();
  await clip(desk, TITLE).click();
  await desk.keyboard.press('f');
  await expect(section(desk, 'Tools').getByRole('row', { name: TITLE, exact: true })).toBeVisible();
  await expect(clips(desk)).toHaveCount(0);

  await desk.keyboard.press('Control+z');
  await expect(clip(desk, TITLE)).toBeVisible();
});
