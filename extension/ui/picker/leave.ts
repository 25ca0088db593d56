import type { Word } from '#extension/browser/words.ts';
import type { Choice } from './choice.ts';
import type { Chooser } from './chooser.ts';
import { chosenWords } from './draw-around.ts';
import { say, type PickerPage } from './picker-page.ts';

/** Gives what leaves the picker: at once, or where links are chosen, and would have been for nothing, when it is wanted again. */
export const leaveOnceSure = (page: PickerPage, word: Word, { choice }: Chooser, close: () => void): (() => void) => {
  let warnedOf: Choice | null = null;
  return () => {
    const now = choice();
    if (now.chosen.size === 0 || now === warnedOf) {
      close();
      return;
    }
    warnedOf = now;
    say(page, word('pickLeave', chosenWords(word, now)));
  };
};

/** Has Escape leave while there is nothing to choose from: while the page is read, and where it cannot be. Gives what ends that. */
export const leaveByEscape = (page: Document, close: () => void): (() => void) => {
  const leave = ({ key, isComposing }: KeyboardEvent): void => {
    if (key === 'Escape' && !isComposing) close();
  };
  page.addEventListener('keydown', leave);
  return () => page.removeEventListener('keydown', leave);
};
