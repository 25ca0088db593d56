import { expect, type Locator, type Page } from '@playwright/test';
import { block, clip, closeBlock, fileByDrag, fileByKey, issue, openBlock, write } from './desk.ts';
import type { Galley } from './galley.ts';
import type { Popup } from './popup.ts';
import { pressQuickClip } from './quick-clip-key.ts';
import { selectByKeys, selectByMouse } from './selecting.ts';
import { expectToast } from './toast.ts';

export interface PlannedItem {
  readonly url: string;
  readonly title: string;
  /** Selector of the passage that is highlighted. */
  readonly passage: string;
  readonly by: 'toolbar' | 'key';
  /** Number of its section, and its name. */
  readonly section: readonly [number, string];
  readonly paragraphs: readonly {
    /** The name of the text box, as a screen reader says it. */
    readonly box: string;
    readonly text: string;
  }[];
}

export interface PlannedSponsor {
  readonly title: string;
  readonly url: string;
  readonly text: string;
  readonly callToAction: string;
}

/** Looks at the screen on the way, for those who take pictures. */
export interface Onlooker {
  readonly onPopup?: (popup: Popup) => Promise<void>;
  readonly onToast?: (page: Page) => Promise<void>;
}

const clipByToolbar = async (galley: Galley, page: Page, { onPopup }: Onlooker): Promise<void> => {
  const popup = await galley.openPopup(page);
  await popup.page.locator('::-p-aria([name="Clip"][role="button"])').wait();
  await onPopup?.(popup);
  const toast = expectToast(page, 'Clipped');
  await popup.page.locator('::-p-aria([name="Clip"][role="button"])').click();
  await toast;
  await popup.closed();
};

/** Opens the article, highlights the passage, clips it, and sees it arrive at the desk without a reload. */
export const clipArticle = async (
  galley: Galley,
  desk: Page,
  { url, title, passage, by }: PlannedItem,
  onlooker: Onlooker = {},
): Promise<void> => {
  const page = await galley.read(url);
  const words = page.locator(passage);
  if (by === 'toolbar') {
    await selectByMouse(page, words);
    await clipByToolbar(galley, page, onlooker);
  } else {
    await selectByKeys(page, words);
    await pressQuickClip(page);
    await expectToast(page, 'Clipped');
  }
  await onlooker.onToast?.(page);
  await expect(clip(desk, title)).toBeVisible();
  await page.close();
};

/** Files a clip under its section: every other one by drag and drop, the rest by its key. */
export const fileItem = async (desk: Page, { title, section }: PlannedItem, index: number): Promise<void> => {
  const [number, name] = section;
  await (index % 2 === 0 ? fileByKey(desk, title, number) : fileByDrag(desk, title, name));
};

export const writeItem = async (desk: Page, { title, paragraphs }: PlannedItem): Promise<void> => {
  const open = await openBlock(desk, title);
  for (const { box, text } of paragraphs) await write(desk, open, box, text);
  await closeBlock(desk, title);
};

/** The block that is open for writing. */
const openOne = (desk: Page): Locator => issue(desk).getByRole('group', { name: /^Write/ });

/** Puts a sponsor after an item, from that item's menu. */
export const addSponsor = async (desk: Page, after: string, sponsor: PlannedSponsor): Promise<void> => {
  await block(desk, after)
    .getByRole('button', { name: `Actions for ${after}` })
    .click();
  await desk.getByRole('menuitem', { name: 'Sponsor' }).click();
  const open = openOne(desk);
  await open.getByRole('textbox', { name: 'Title', exact: true }).fill(sponsor.title);
  await write(desk, open, 'Paragraph 1', sponsor.text);
  await open.getByRole('textbox', { name: 'Link', exact: true }).fill(sponsor.url);
  await open.getByRole('textbox', { name: 'Ends with', exact: true }).fill(sponsor.callToAction);
  await closeBlock(desk, `Sponsored: ${sponsor.title}`);
};

export const expectSaved = (desk: Page): Promise<void> =>
  expect(desk.getByRole('banner')).toContainText('saved on this device');
