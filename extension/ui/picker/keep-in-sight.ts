import type { Via } from '#shared/clip.ts';
import type { Row } from './choice.ts';
import { keepChosen, type KeepChosenWorld, type KeptCounts } from './keep-chosen.ts';
import type { FillWorld } from './offer-filling.ts';
import { say, type PickerPage } from './picker-page.ts';

/** Progress is shown of what takes longer than this, in milliseconds. */
const A_MOMENT = 500;

/** The saving of what is chosen, with progress and a way to stop. */
export const keepInSight = async (
  page: PickerPage,
  { word, ask }: Pick<FillWorld, 'word' | 'ask'>,
  via: Via,
  rows: readonly Row[],
  kept: KeepChosenWorld['kept'],
): Promise<KeptCounts> => {
  let isStopped = false;
  let done = 0;
  const stop = (): void => {
    isStopped = true;
    page.stop.disabled = true;
  };
  const showProgress = (): void => {
    page.progress.hidden = page.stop.hidden = false;
    page.progress.max = rows.length;
    page.progress.value = done;
    say(page, word('pickClipping', String(done), String(rows.length)));
  };
  const later = setTimeout(showProgress, A_MOMENT);
  const keptSome = (some: readonly Row[]): void => {
    done += some.length;
    kept(some);
    if (!page.progress.hidden) showProgress();
  };
  page.stop.addEventListener('click', stop);
  try {
    return await keepChosen({ ask, isStopped: () => isStopped, kept: keptSome }, via, rows);
  } finally {
    clearTimeout(later);
    page.stop.removeEventListener('click', stop);
    page.progress.hidden = page.stop.hidden = true;
    page.stop.disabled = false;
  }
};
