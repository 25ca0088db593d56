import { markTrouble } from '#extension/browser/badge.ts';
import { noteBegun, takeUnfinished } from '#extension/browser/begun-notes.ts';
import type { ClipTab } from '#extension/browser/tabs.ts';
import { word } from '#extension/browser/words.ts';
import { cut, cutField } from '#extension/capture/cut.ts';

/** Longest title in a sentence, in UTF-16 code units. */
const LONGEST_TITLE = 80;

/** Do a gesture on a tab. Where the browser ends the worker in the middle of it, the next one knows. */
export const noted = async ({ title, url }: ClipTab, gesture: () => Promise<void>): Promise<void> => {
  const ended = noteBegun(cut(cutField(title) ?? url, LONGEST_TITLE));
  try {
    await gesture();
  } finally {
    ended();
  }
};

/** Say on the button which gestures the worker before did not bring to their end: whoever made them heard nothing. */
export const tellUnfinished = async (): Promise<void> => {
  for (const title of await takeUnfinished())
    await markTrouble('unfinished', title === '' ? word('unfinishedSomewhere') : word('unfinished', title));
};
