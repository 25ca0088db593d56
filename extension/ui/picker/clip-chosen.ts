import type { Via } from '#shared/clip.ts';
import { defectWords } from '#extension/browser/known-defect.ts';
import { chosenRows, markClipped, markTakenBack, type Row } from './choice.ts';
import type { Chooser } from './chooser.ts';
import { keptWords } from './draw-around.ts';
import { keepInSight } from './keep-in-sight.ts';
import { lookMany } from './look-many.ts';
import { offerFilling, type FillWorld } from './offer-filling.ts';
import { offerUndo } from './offer-undo.ts';
import { say, type PickerPage } from './picker-page.ts';

/** What became of clipping the rows that were chosen. */
interface Clipped {
  /** Those that are stored, or were before. */
  readonly done: readonly Row[];
  readonly sentence: string;
  readonly isWrong: boolean;
  /** What it is taken back by, and how many clips that are; null where it cannot be. */
  readonly undo: { readonly key: string; readonly count: number } | null;
}

/** Clip these rows; whatever goes wrong is said with the first that is not stored. */
const clip = async (page: PickerPage, world: FillWorld, via: Via, rows: readonly Row[]): Promise<Clipped> => {
  const { word } = world;
  const done: Row[] = [];
  const nextTitle = (): string | null => rows[done.length]?.title ?? null;
  try {
    const counts = await keepInSight(page, world, via, rows, (some) => done.push(...some));
    const sentence = keptWords(word, counts, rows.length, nextTitle());
    const undo = counts.undo === null ? null : { key: counts.undo, count: counts.clipped };
    return { done, sentence, isWrong: counts.failure !== null, undo };
  } catch (error) {
    const sentence = word('pickFailed', nextTitle() ?? '', defectWords(word, error));
    return { done, sentence, isWrong: true, undo: null };
  }
};

/** Show where the rows stand after their clips were taken back, and say what became of that. */
const showTakenBack = async (
  page: PickerPage,
  { ask }: FillWorld,
  chooser: Chooser,
  rows: readonly Row[],
  [sentence, isWrong]: readonly [string, boolean],
): Promise<void> => {
  const marks = await lookMany(ask, rows);
  chooser.draw(markTakenBack(chooser.choice(), new Map(rows.map(({ id }, at) => [id, marks[at] ?? null]))));
  say(page, sentence, isWrong);
  page.links.focus();
};

/** Gives what clips the chosen rows, says what became of it, and offers to take it back and to fill it in. */
export const clipChosen = (page: PickerPage, world: FillWorld, via: Via, chooser: Chooser): (() => Promise<void>) => {
  let withdrawUndo: (() => void) | null = null;
  let withdrawFilling: (() => void) | null = null;
  return async () => {
    const rows = chosenRows(chooser.choice());
    if (chooser.isBusy() || rows.length === 0) return;
    chooser.setBusy(true);
    withdrawUndo?.();
    const { done, sentence, isWrong, undo } = await clip(page, world, via, rows);
    chooser.setBusy(false);
    chooser.draw(markClipped(chooser.choice(), new Set(done.map(({ id }) => id))));
    say(page, sentence, isWrong);
    if (undo !== null)
      withdrawUndo = offerUndo(page, world, undo, (...said) => {
        // There is nothing left to fill in.
        if (!said[1]) page.filling.hidden = true;
        void showTakenBack(page, world, chooser, done, said);
      });
    page.links.focus();
    if (done.length === 0) return;
    withdrawFilling?.();
    try {
      withdrawFilling = await offerFilling(page, world, done);
    } catch (error) {
      page.why.textContent = world.word('popupFailed', String(error));
    }
  };
};
