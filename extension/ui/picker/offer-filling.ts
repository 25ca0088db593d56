import { defectWords } from '#extension/browser/known-defect.ts';
import type { Word } from '#extension/browser/words.ts';
import type { Row } from './choice.ts';
import type { PickerPage } from './picker-page.ts';
import type { PickerAsk } from './talk.ts';

export interface FillWorld {
  readonly word: Word;
  readonly ask: (message: PickerAsk) => Promise<unknown>;
  /** Whether pages clipped unopened are looked at, and these may be. */
  readonly mayFill: (urls: readonly string[]) => Promise<boolean>;
  /** Ask the curator for access to these pages; has to be called at once in a gesture. True when it was given. */
  readonly askToFill: (urls: readonly string[]) => Promise<boolean>;
}

const begin = async (page: PickerPage, { word, ask }: FillWorld): Promise<void> => {
  await ask({ ask: 'fill-links' });
  page.why.textContent = word('pickFilling');
  page.fill.hidden = true;
};

/**
 * Offer to look at the pages whose links were clipped, for their titles, authors and dates; where that is allowed already, say that it
 * is being done. The button asks for these sites alone. Gives a function that takes the offer back.
 */
export const offerFilling = async (page: PickerPage, world: FillWorld, rows: readonly Row[]): Promise<() => void> => {
  const { word } = world;
  const urls = rows.map(({ url }) => url);
  page.filling.hidden = false;
  if (await world.mayFill(urls)) {
    await begin(page, world);
    return () => undefined;
  }
  page.why.textContent = word('pickFillWhy');
  page.fill.hidden = false;
  const ask = (): void => {
    void world.askToFill(urls).then(
      (isAllowed) => {
        if (isAllowed) return begin(page, world);
        page.why.textContent = word('pickFillDenied');
        return undefined;
      },
      (error: unknown) => {
        page.why.textContent = defectWords(word, error);
      },
    );
  };
  page.fill.addEventListener('click', ask);
  // The next links that are clipped bring an offer of their own.
  return () => page.fill.removeEventListener('click', ask);
};
