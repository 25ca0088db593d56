import { expect, type Locator, type Page } from '@playwright/test';
import { clips, issue } from './desk.ts';
import type { Galley } from './galley.ts';
import { expectSaved } from './make-issue.ts';
import { markPassage, selectByScript, selectedText } from './passage.ts';
import { pressQuickClip } from './quick-clip-key.ts';
import type { SavedPage } from './saved-pages.ts';
import { selectByMouse } from './selecting.ts';
import { expectToast } from './toast.ts';

interface Making {
  readonly galley: Galley;
  readonly desk: Page;
  readonly pages: readonly SavedPage[];
  readonly say: (line: string) => void;
}

const MARK = 'data-galley-demo';

const highlight = async (page: Page): Promise<string> => {
  if (!(await markPassage(page, MARK))) return 'without a passage';
  await selectByMouse(page, page.locator(`[${MARK}]`));
  if ((await selectedText(page)) !== '') return 'with a passage under the mouse';
  await selectByScript(page, MARK);
  return 'with a passage selected by script, because something lies over it';
};

const clipPage = async ({ galley, desk, say }: Making, { url }: SavedPage, already: number): Promise<void> => {
  const page = await galley.read(url);
  const how = await highlight(page);
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await expect(clips(desk)).toHaveCount(already + 1);
  await page.close();
  say(`clipped ${how}: ${url}`);
};

/** Writes what can honestly be written of a page nobody read: the passage itself, quoted. */
const quote = async (desk: Page, row: Locator): Promise<void> => {
  await row.focus();
  await desk.keyboard.press('Enter');
  const open = row.getByRole('group', { name: /^Write/ });
  const excerpt = open.getByRole('button', { name: /^Quote excerpt/ }).first();
  await excerpt.or(open.getByText('No excerpt was highlighted')).waitFor();
  if (await excerpt.isVisible()) {
    await excerpt.click();
    // What is quoted is in the text before the block is closed again.
    await expect(open.getByRole('textbox', { name: /^Paragraph/ }).filter({ hasText: '>' })).not.toHaveCount(0);
  }
  await row.focus();
  await desk.keyboard.press('Escape');
  await open.waitFor({ state: 'detached' });
};

/** Numbers of the sections whose items begin with a plain paragraph: a quotation alone says neither what a tool is nor why to try it. */
const SECTIONS = [1, 3] as const;

/** Makes an issue of saved pages: clips a passage of each, files them in turn under the sections, and quotes the passage. */
export const makeIssueOfPages = async (making: Making): Promise<void> => {
  const { desk, pages, say } = making;
  for (const [index, page] of pages.entries()) await clipPage(making, page, index);
  await desk.bringToFront();
  for (let left = pages.length; left > 0; left -= 1) {
    await clips(desk).last().click();
    await desk.keyboard.press(String(SECTIONS[(pages.length - left) % SECTIONS.length]));
    await expect(clips(desk)).toHaveCount(left - 1);
  }
  say(`filed ${pages.length} clips under ${SECTIONS.length} sections`);
  const rows = issue(desk).getByRole('row');
  const count = await rows.count();
  for (let index = 0; index < count; index += 1) await quote(desk, rows.nth(index));
  await expectSaved(desk);
  say('quoted the passage under each; all of it is saved on this device');
};
