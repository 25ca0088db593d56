import type { Page } from '@playwright/test';
import { clip, clips, openBlock, startPublication } from './desk.ts';
import type { Galley } from './galley.ts';
import { openOptions } from './options.ts';
import { choosePickKey, pickLinks } from './picker.ts';
import { pressQuickClip } from './quick-clip-key.ts';
import { expectToast } from './toast.ts';

const TITLE = 'The page that works on the ferry';

/** Shows one of the desk's panes, on a phone too. */
export const showPane = async (desk: Page, name: 'Inbox' | 'Issue' | 'Proof'): Promise<void> => {
  const bar = desk.getByRole('navigation', { name: 'Panes' });
  if (await bar.isVisible()) await bar.getByRole('button', { name }).click();
};

/** A screen as it is being looked at. */
export type Look = (page: Page, name: string) => Promise<void>;

export interface ScreensAsk {
  /** Makes a page what it is looked at as: its size, its pointer, its colours. */
  readonly prepare: (page: Page) => Promise<void>;
  readonly look: Look;
}

const desksDialogs = async (desk: Page, look: Look): Promise<void> => {
  const close = async (): Promise<void> => {
    await desk.keyboard.press('Escape');
    await desk.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await desk.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Save Markdown file' }).waitFor();
  await look(desk, 'export');
  await close();
  await desk.keyboard.press('Control+k');
  await desk.getByRole('dialog').getByRole('menuitem').first().waitFor();
  await look(desk, 'palette');
  await desk.getByRole('dialog').getByRole('menuitem', { name: 'Show all keys' }).click();
  await desk.getByRole('dialog', { name: 'All keys' }).waitFor();
  await look(desk, 'all keys');
  await close();
  await desk.getByRole('button', { name: 'Issues' }).click();
  await desk.getByRole('menu').waitFor();
  await look(desk, 'issues');
  await desk.getByRole('menuitem', { name: 'Settings' }).click();
  await desk.getByRole('dialog').waitFor();
  await look(desk, 'settings');
  await close();
};

/** Leads through the screens of desk and clipper, as somebody comes to see them, and has each looked at. */
export const everyScreen = async (galley: Galley, { prepare, look }: ScreensAsk): Promise<void> => {
  const desk = await galley.openDesk();
  await prepare(desk);
  await desk.getByRole('heading', { name: 'Start your publication' }).waitFor();
  await look(desk, 'first run');
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
  const page = await galley.read('https://bjarka.example/notes/ferry');
  await page.locator('#order').selectText();
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await desk.bringToFront();
  await showPane(desk, 'Inbox');
  await clip(desk, TITLE).click();
  await desk.getByRole('button', { name: 'Read', exact: true }).click();
  await look(desk, 'inbox');
  await clip(desk, TITLE).focus();
  await desk.keyboard.press('1');
  await clips(desk).first().waitFor({ state: 'detached' });
  await look(desk, 'empty inbox');
  await showPane(desk, 'Issue');
  await openBlock(desk, TITLE);
  await look(desk, 'issue');
  await showPane(desk, 'Proof');
  await desk.getByRole('tab', { name: 'Proof' }).waitFor();
  await look(desk, 'proof');
  await desksDialogs(desk, look);

  const options = await openOptions(galley);
  await prepare(options);
  await options.getByRole('heading', { level: 1 }).waitFor();
  await look(options, 'options');

  await choosePickKey(galley.context, galley.extensionId);
  const picker = await pickLinks(await galley.read('https://tideline.example/2026/late-arriving-events'));
  await prepare(picker);
  await picker.getByRole('option').first().waitFor();
  await look(picker, 'picker');

  const popup = await galley.context.newPage();
  await popup.goto(`chrome-extension://${galley.extensionId}/popup.html`);
  await prepare(popup);
  await look(popup, 'popup');
};
