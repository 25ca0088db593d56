import { defectWords } from '#extension/browser/known-defect.ts';
import type { Word } from '#extension/browser/words.ts';
import type { PickerPage } from './picker-page.ts';
import { undoLinksAnswer, type PickerAsk } from './talk.ts';

interface UndoWorld {
  readonly word: Word;
  readonly ask: (message: PickerAsk) => Promise<unknown>;
}

/** What was clipped by one gesture: what to ask for it by, and how many clips that made. */
interface Clipped {
  readonly key: string;
  readonly count: number;
}

/**
 * Offer to take back what was clipped, and call with what became of it. The offer stands until something else is clipped: the list goes
 * on under the keys meanwhile. Gives a function that takes the offer back.
 */
export const offerUndo = (
  page: Pick<PickerPage, 'undo'>,
  { word, ask }: UndoWorld,
  { key, count }: Clipped,
  undone: (sentence: string, isWrong: boolean) => void,
): (() => void) => {
  const withdraw = (): void => {
    page.undo.hidden = true;
    page.undo.removeEventListener('click', undo);
  };
  const undo = (): void => {
    withdraw();
    const asked = ask({ ask: 'undo-links', key }).then((answer) => {
      const { sentence, isUndone } = undoLinksAnswer.parse(answer);
      undone(sentence, !isUndone);
    });
    asked.catch((error: unknown) => undone(defectWords(word, error), true));
  };
  page.undo.textContent = count === 1 ? word('pickUndoOne') : word('pickUndoMany', String(count));
  page.undo.hidden = false;
  page.undo.addEventListener('click', undo);
  return withdraw;
};
