import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { DESK } from './galley.ts';

const openExport = async (desk: Page): Promise<void> => {
  await desk.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  await desk.getByRole('dialog', { name: 'Export' }).waitFor();
};

const closeExport = async (desk: Page): Promise<void> => {
  await desk.keyboard.press('Escape');
  await desk.getByRole('dialog', { name: 'Export' }).waitFor({ state: 'detached' });
};

const hideFileWindow = (): void => {
  Object.defineProperty(window, 'showSaveFilePicker', { value: undefined, configurable: true });
};

/** The window for choosing a file is the system's and no test reaches it; without that API the desk hands the file to the downloads. */
export const withoutFileWindow = async (desk: Page): Promise<void> => {
  await desk.addInitScript(hideFileWindow);
  await desk.evaluate(hideFileWindow);
};

export interface Exported {
  readonly name: string;
  readonly text: string;
}

export type Spelling = 'Markdown' | 'plain text';

/** Saves the issue as a file, and reads that file. */
export const exportToFile = async (desk: Page, spelling: Spelling): Promise<Exported> => {
  await openExport(desk);
  const download = desk.waitForEvent('download');
  await desk.getByRole('button', { name: `Save ${spelling} file` }).click();
  const file = await download;
  const text = await readFile(await file.path(), 'utf8');
  await closeExport(desk);
  return { name: file.suggestedFilename(), text };
};

/** Copies the issue, and reads the clipboard. */
export const exportToClipboard = async (desk: Page, spelling: Spelling): Promise<string> => {
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: DESK });
  await openExport(desk);
  await desk.getByRole('button', { name: `Copy ${spelling}` }).click();
  await desk.getByText(/^Copied /).waitFor();
  const text = await desk.evaluate(() => navigator.clipboard.readText());
  await closeExport(desk);
  return text;
};

/** Says that the issue is out. */
export const markPublished = async (desk: Page): Promise<void> => {
  await openExport(desk);
  await desk.getByRole('button', { name: 'Mark as published' }).click();
  await desk.getByRole('button', { name: 'Back to draft' }).waitFor();
  await closeExport(desk);
};
