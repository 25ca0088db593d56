import type { Word } from '#extension/browser/words.ts';
import type { Choice } from './choice.ts';
import { chosenWords, drawAround } from './draw-around.ts';
import { drawRows } from './draw-rows.ts';
import { say, type PickerPage } from './picker-page.ts';

/** The choice as it stands on the page. */
export interface Chooser {
  readonly choice: () => Choice;
  /** Go on to another choice, and show it. */
  readonly draw: (next: Choice) => void;
  /** The same by the curator's hand, which is told what is chosen now. Nothing changes by hand while links are being clipped. */
  readonly change: (next: Choice) => void;
  readonly isBusy: () => boolean;
  /** Links are being clipped from now on, or no longer. */
  readonly setBusy: (isBusy: boolean) => void;
}

export const makeChooser = (page: PickerPage, word: Word, first: Choice): Chooser => {
  const update = drawRows(page.links, first.rows, word);
  let choice = first;
  let isBusy = false;
  const draw = (next: Choice): void => {
    choice = next;
    update(choice);
    drawAround(page, word, choice);
    page.save.disabled ||= isBusy;
  };
  return {
    choice: () => choice,
    draw,
    change: (next) => {
      if (isBusy) return;
      draw(next);
      say(page, chosenWords(word, choice));
    },
    isBusy: () => isBusy,
    setBusy: (is) => {
      isBusy = is;
      page.save.disabled ||= is;
    },
  };
};
