import { expect, type Page } from '@playwright/test';
import { closeBlock, issue, openBlock, startPublication, write } from '#e2e/harness/desk.ts';
import type { Galley } from '#e2e/harness/galley.ts';
import {
  addSponsor,
  clipArticle,
  expectSaved,
  fileItem,
  type PlannedItem,
  writeItem,
} from '#e2e/harness/make-issue.ts';
import { INTRO, ITEMS, PUBLICATION, SIGN_OFF, SPONSOR } from './demo-issue.ts';
import { photograph, photographDesk, photographPopup } from './photograph.ts';

export interface Making {
  readonly galley: Galley;
  readonly desk: Page;
  /** Where the pictures go. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

const clipAll = async ({ galley, desk, folder, say }: Making): Promise<void> => {
  let pictures = 0;
  for (const item of ITEMS) {
    const isFirst = pictures === 0;
    await clipArticle(galley, desk, item, {
      onPopup: async ({ page }) => {
        if (isFirst) await photographPopup(page, `${folder}/popup.png`);
      },
      onToast: async (page) => {
        if (isFirst) await photograph(page, `${folder}/toast.png`);
      },
    });
    pictures += 1;
    say(`clipped with ${item.by === 'key' ? 'Alt+Shift+C' : 'the toolbar'}, and on the desk: ${item.title}`);
  }
};

const arrange = async ({ desk, say }: Making, items: readonly PlannedItem[]): Promise<void> => {
  await desk.bringToFront();
  for (const [index, item] of items.entries()) {
    await fileItem(desk, item, index);
    say(`filed by ${index % 2 === 0 ? 'key' : 'drag and drop'} under ${item.section[1]}: ${item.title}`);
  }
};

const writeAll = async ({ desk, say }: Making, items: readonly PlannedItem[]): Promise<void> => {
  for (const item of items) {
    await writeItem(desk, item);
    say(`wrote about: ${item.title}`);
  }
  await expectSaved(desk);
};

/** Words of a text up to the first that Markdown sets in another way. */
const plainStart = (markdown: string): string => /^[^*`_[]*/.exec(markdown)?.[0] ?? '';

/** The proof follows in its own time: waits until the sponsor stands in it, and what was written last. */
const expectProof = async (desk: Page, written: readonly PlannedItem[]): Promise<void> => {
  const proof = desk.getByRole('article', { name: 'Proof of the issue' });
  await expect(proof).toContainText(SPONSOR.title);
  await expect(proof).toContainText(plainStart(written.at(-1)?.paragraphs.at(-1)?.text ?? ''));
};

/** So many are filed and written before the pictures are taken; the rest still lies in the inbox then. */
const BEFORE_PICTURES = 6;

/** Makes the demo's issue by a curator's gestures, with a line of progress for each. */
export const makePlannedIssue = async (making: Making): Promise<void> => {
  const { desk, folder, say } = making;
  const [first, rest] = [ITEMS.slice(0, BEFORE_PICTURES), ITEMS.slice(BEFORE_PICTURES)];
  await startPublication(desk, PUBLICATION);
  say(`started ${PUBLICATION.name} #${PUBLICATION.number} on the desk`);
  await clipAll(making);
  await arrange(making, first);
  await addSponsor(desk, ITEMS[3]?.title ?? '', SPONSOR);
  say('put the sponsor after the fourth item');
  await write(desk, issue(desk), 'Intro', INTRO);
  await writeAll(making, first);
  await openBlock(desk, ITEMS[1]?.title ?? '');
  await expectProof(desk, first);
  await photographDesk(desk, folder);
  say(`took pictures: ${folder}/*.png`);
  await closeBlock(desk, ITEMS[1]?.title ?? '');
  await arrange(making, rest);
  await writeAll(making, rest);
  await write(desk, issue(desk), 'Sign-off', SIGN_OFF);
  await expectSaved(desk);
  say('wrote the sign-off; all of it is saved on this device');
};
