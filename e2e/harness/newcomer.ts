import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { block, clip, clips, fileByDrag, issue } from './desk.ts';
import { withoutFileWindow } from './export.ts';
import type { Galley } from './galley.ts';
import { type Layout, pressOn } from './layouts.ts';
import { tap } from './pointer.ts';
import { pressQuickClip } from './quick-clip-key.ts';
import { showPane } from './screens.ts';
import { selectByMouse } from './selecting.ts';
import { expectToast } from './toast.ts';

const PAGE = 'https://bjarka.example/notes/ferry';
const TITLE = 'The page that works on the ferry';
const BLURB = 'Show what you have, and be quick about it.';

/** With what somebody works: the steps of a first issue that differ by it. */
export interface Hands {
  /** Presses what can be pressed. */
  readonly press: (control: Locator) => Promise<void>;
  /** Writes into a field or a text. */
  readonly write: (field: Locator, words: string) => Promise<void>;
  /** Takes the second of what can be chosen. */
  readonly choose: (among: Locator, name: string) => Promise<void>;
  readonly clipPassage: (galley: Galley) => Promise<void>;
  readonly file: (desk: Page) => Promise<void>;
  readonly openBlock: (desk: Page) => Promise<void>;
}

const clipByPopup = async (galley: Galley): Promise<void> => {
  const page = await galley.read(PAGE);
  await selectByMouse(page, page.locator('#order'));
  const popup = await galley.openPopup(page);
  const toast = expectToast(page, 'Clipped, with 1 excerpt');
  await popup.page.locator('::-p-aria([name="Clip"][role="button"])').click();
  await toast;
  await popup.closed();
};

const fileByMenu =
  (press: Hands['press']) =>
  async (desk: Page): Promise<void> => {
    await showPane(desk, 'Inbox');
    await press(clip(desk, TITLE));
    await press(desk.getByRole('button', { name: 'File', exact: true }));
    await press(desk.getByRole('menuitem', { name: /^Under .*Worth reading/u }));
    await expect(clips(desk)).toHaveCount(0);
    await showPane(desk, 'Issue');
  };

const pointing = (press: Hands['press'], file: Hands['file']): Hands => ({
  press,
  write: async (field, words) => {
    await press(field);
    await field.page().keyboard.insertText(words);
  },
  choose: (among, name) => press(among.getByText(name, { exact: true })),
  clipPassage: clipByPopup,
  file,
  openBlock: (desk) => press(block(desk, TITLE).getByText(TITLE, { exact: true }).first()),
});

const click = (control: Locator): Promise<void> => control.click();

/** The mouse alone, and what is typed. */
export const mouse: Hands = pointing(click, (desk) => fileByDrag(desk, TITLE, 'Worth reading'));

/** The mouse where there is no room to drag from pane to pane. */
export const mouseInLittleRoom: Hands = pointing(click, fileByMenu(click));

export const finger: Hands = pointing(tap, fileByMenu(tap));

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));

/** What the focus is on, by its name. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.outerHTML.slice(0, 200) ?? null,
  );

/** Most Tabs from anywhere on a screen to anywhere on it. */
const FAR = 60;

const tabTo = async (control: Locator): Promise<void> => {
  await control.waitFor();
  for (let tabs = 0; tabs < FAR && !(await hasFocus(control)); tabs += 1) await control.page().keyboard.press('Tab');
  expect(await hasFocus(control), `Tab leads to ${String(control)}`).toBe(true);
};

/** The keys alone, as they lie on a keyboard. What is written comes as it does from any keyboard: as text. */
export const keys = (layout: Layout): Hands => ({
  press: async (control) => {
    await tabTo(control);
    // A radio button is chosen by Space, and so is a button pressed.
    await control.page().keyboard.press('Space');
  },
  write: async (field, words) => {
    await tabTo(field);
    await field.page().keyboard.insertText(words);
  },
  choose: async (among) => {
    await tabTo(among);
    await among.page().keyboard.press('ArrowDown');
  },
  clipPassage: async (galley) => {
    const page = await galley.read(PAGE);
    await page.keyboard.press('Control+a');
    await pressQuickClip(page);
    await expectToast(page, 'Clipped, with 1 excerpt');
  },
  file: async (desk) => {
    await pressOn(desk, layout, 'Digit1', { alt: true });
    await pressOn(desk, layout, 'KeyJ');
    await expect(clip(desk, TITLE)).toHaveAttribute('aria-selected', 'true');
    await pressOn(desk, layout, 'Digit1');
    await block(desk, TITLE).waitFor();
  },
  openBlock: async (desk) => {
    await pressOn(desk, layout, 'Digit2', { alt: true });
    await expect.poll(() => focused(desk), { timeout: 20_000 }).toBe(TITLE);
    await desk.keyboard.press('Enter');
  },
});

/** Makes a first issue from an empty desk to a file on the disk, and gives what stands in that file. */
export const makeFirstIssue = async (galley: Galley, desk: Page, hands: Hands): Promise<string> => {
  await withoutFileWindow(desk);
  await hands.write(desk.getByRole('textbox', { name: 'Name' }), 'Lakeside Letter');
  await hands.choose(desk.getByRole('radiogroup', { name: 'House style' }), 'Labelled sections');
  await expect(desk.getByRole('radio', { name: 'Labelled sections' })).toBeChecked();
  await hands.press(desk.getByRole('button', { name: 'Start your publication' }));
  await desk.getByRole('heading', { level: 1, name: 'Lakeside Letter #1' }).first().waitFor();
  await hands.clipPassage(galley);
  await desk.bringToFront();
  await showPane(desk, 'Inbox');
  await expect(clip(desk, TITLE)).toContainText('1 excerpt');
  await hands.file(desk);
  await hands.openBlock(desk);
  const open = issue(desk).getByRole('group', { name: `Write ${TITLE}`, exact: true });
  await open.waitFor();
  await hands.write(open.getByRole('textbox', { name: 'Paragraph 1', exact: true }), BLURB);
  await expect(desk.getByRole('banner')).toContainText('saved on this device');
  await desk.keyboard.press('Escape');
  await hands.press(desk.getByRole('banner').getByRole('button', { name: 'Export' }));
  const save = desk.getByRole('button', { name: 'Save Markdown file' });
  const download = desk.waitForEvent('download');
  await hands.press(save);
  return readFile(await (await download).path(), 'utf8');
};
