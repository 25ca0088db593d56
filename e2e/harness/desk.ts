import { expect, type Locator, type Page } from '@playwright/test';

/** What a curator does at the desk: by roles, names and keys, as a screen reader would find them. */

export interface NewPublication {
  readonly name: string;
  readonly style: 'Source line' | 'Labelled sections';
  readonly number: number;
}

export const startPublication = async (desk: Page, { name, style, number }: NewPublication): Promise<void> => {
  await desk.getByRole('textbox', { name: 'Name' }).fill(name);
  await desk.getByRole('textbox', { name: 'First issue' }).fill(String(number));
  await desk.getByText(style, { exact: true }).click();
  await desk.getByRole('button', { name: 'Start your publication' }).click();
  await desk
    .getByRole('heading', { level: 1, name: `${name} #${number}` })
    .first()
    .waitFor();
};

export const inbox = (desk: Page): Locator => desk.getByRole('region', { name: 'Inbox' });
export const issue = (desk: Page): Locator => desk.getByRole('region', { name: 'Issue', exact: true });
export const clips = (desk: Page): Locator => inbox(desk).getByRole('grid', { name: 'Clips' }).getByRole('row');
export const clip = (desk: Page, title: string): Locator =>
  inbox(desk).getByRole('grid', { name: 'Clips' }).getByRole('row', { name: title, exact: true });
export const section = (desk: Page, name: string): Locator => issue(desk).getByRole('region', { name, exact: true });
export const block = (desk: Page, title: string): Locator => issue(desk).getByRole('row', { name: title, exact: true });

/** Chooses a clip and files it under the section with that number. */
export const fileByKey = async (desk: Page, title: string, number: number): Promise<void> => {
  await clip(desk, title).click();
  await desk.keyboard.press(String(number));
  await block(desk, title).waitFor();
};

/** Drags a clip to the end of a section. */
export const fileByDrag = async (desk: Page, title: string, sectionName: string): Promise<void> => {
  await clip(desk, title).dragTo(issue(desk).getByRole('group', { name: `End of ${sectionName}`, exact: true }));
  await section(desk, sectionName).getByRole('row', { name: title, exact: true }).waitFor();
};

/** Opens a block with Enter, and gives the group it is written in. */
export const openBlock = async (desk: Page, title: string): Promise<Locator> => {
  const row = block(desk, title);
  const group = row.getByRole('group', { name: `Write ${title}`, exact: true });
  const opening = group.or(row.getByText('Opening the block…')).first();
  // After filing, the focus goes on to the next clip in its own time, and would take the key with it.
  await expect(async () => {
    if (!(await opening.isVisible())) await row.press('Enter');
    await expect(opening).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await group.waitFor();
  return group;
};

export const closeBlock = async (desk: Page, title: string): Promise<void> => {
  await block(desk, title).focus();
  await desk.keyboard.press('Escape');
  await block(desk, title)
    .getByRole('group', { name: `Write ${title}` })
    .waitFor({ state: 'detached' });
};

/** Longest text, in characters, that is typed key by key; a longer one comes a word at a time, as dictation does. */
const TYPED = 80;

/** Writes into a text of the issue, where nothing was written yet. */
export const write = async (desk: Page, within: Locator, textbox: string, text: string): Promise<void> => {
  const box = within.getByRole('textbox', { name: textbox, exact: true });
  await box.click();
  if (text.length <= TYPED) await desk.keyboard.type(text);
  else for (const word of text.match(/\S+\s*/g) ?? []) await desk.keyboard.insertText(word);
};

/** Waits until the desk's service worker holds all of it, and serves this page. */
export const workerIsReady = (desk: Page): Promise<unknown> =>
  desk.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
