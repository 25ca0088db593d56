import { expect } from '@playwright/test';
import { clip, clips, inbox, section, startPublication } from './harness/desk.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { suggestSection } from './harness/suggest-section.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const TITLE = 'The page that works on the ferry';

test('a clip that was meant for a section while clipping is filed there by one key', async ({ galley }) => {
  const page = await galley.read('https://bjarka.example/notes/ferry');
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await suggestSection(galley, 'Tools');

  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
  await expect(clip(desk, TITLE)).toContainText('for Tools');
  await expect(inbox(desk).getByRole('button', { name: 'File 1 as suggested' })).toBeVisible();
  await clip(desk, TITLE).click();
  await desk.keyboard.press('f');
  await expect(section(desk, 'Tools').getByRole('row', { name: TITLE, exact: true })).toBeVisible();
  await expect(clips(desk)).toHaveCount(0);

  await desk.keyboard.press('Control+z');
  await expect(clip(desk, TITLE)).toBeVisible();
});
