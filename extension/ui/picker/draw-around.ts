import type { Word } from '#extension/browser/words.ts';
import { chosenRows, countRest, countSeen, shownRows, type Choice } from './choice.ts';
import type { KeptCounts } from './keep-chosen.ts';
import { sayInstead, type PickerPage } from './picker-page.ts';

const counted = (word: Word, key: string, count: number): string =>
  count === 1 ? word(`${key}One`) : word(`${key}Many`, String(count));

/** How many are chosen, and how many of them are not in sight. */
export const chosenWords = (word: Word, choice: Choice): string => {
  const { size } = choice.chosen;
  const shown = new Set(shownRows(choice).map(({ id }) => id));
  if (size === 0) return shown.size === 0 ? '' : word('pickNone');
  const hidden = chosenRows(choice).filter(({ id }) => !shown.has(id)).length;
  const words = counted(word, 'pickChosen', size);
  return hidden === 0 ? words : word('pickChosenHidden', words, String(hidden));
};

/** Why no link is shown; empty where one is. */
const emptyWords = (word: Word, choice: Choice): string => {
  if (shownRows(choice).length > 0) return '';
  if (choice.rows.length === 0) return word('pickEmpty');
  if (choice.filter.trim() !== '') return word('pickNoFit', choice.filter.trim());
  return countRest(choice) > 0 ? word('pickOnlyRest') : word('pickAllSeen');
};

const drawSwitch = (button: HTMLButtonElement, count: number, label: string): void => {
  button.hidden = count === 0;
  button.textContent = label;
};

/** Everything around the list that follows from the choice. */
export const drawAround = (page: PickerPage, word: Word, choice: Choice): void => {
  const [seen, rest] = [countSeen(choice), countRest(choice)];
  drawSwitch(page.seen, seen, word(choice.showSeen ? 'pickHideSeen' : 'pickShowSeen', String(seen)));
  drawSwitch(page.rest, rest, word(choice.showRest ? 'pickHideRest' : 'pickShowRest', String(rest)));
  sayInstead(page, emptyWords(word, choice));
  const shown = shownRows(choice);
  const areAll = shown.length > 0 && shown.every(({ id }) => choice.chosen.has(id));
  page.all.textContent = word(areAll ? 'pickNoneOfThem' : 'pickAll');
  page.all.hidden = shown.length === 0;
  page.save.textContent = choice.chosen.size === 0 ? word('pickClip') : counted(word, 'pickClip', choice.chosen.size);
  page.save.disabled = choice.chosen.size === 0;
};

/** What became of the links that were chosen, in words. `next` is the title of the first that is not stored. */
export const keptWords = (word: Word, counts: KeptCounts, asked: number, next: string | null): string => {
  const { clipped, known, failure } = counts;
  const done = [
    clipped > 0 || known === 0 ? counted(word, 'pickDone', clipped) : null,
    known > 0 ? counted(word, 'pickKnown', known) : null,
  ].filter((sentence) => sentence !== null);
  if (failure !== null)
    return [...(clipped + known > 0 ? done : []), word('pickFailed', next ?? '', failure)].join(' ');
  return clipped + known < asked ? word('pickStopped', String(clipped + known), String(asked)) : done.join(' ');
};
