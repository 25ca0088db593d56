import { cut } from '#extension/capture/cut.ts';
import type { Word } from '#extension/browser/words.ts';
import type { StoreFailure } from '#extension/store/store-failure.ts';
import type { Withdrawal } from '#extension/store/withdraw.ts';
import { inlineText } from '#shared/portable.ts';
import { joined } from './outcome.ts';

/** What became of taking clips back. */
export type Undone =
  | ({
      readonly kind: 'undone';
      /** The title of what was taken back, where it was one clip. */
      readonly title: string | null;
    } & Withdrawal)
  /** The clipper does not remember the gesture, or its clips are not here any more. */
  | { readonly kind: 'too-late' }
  /** There is no gesture to take back. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly failure: StoreFailure };

/** Characters of a title that are shown. */
const SHOWN = 80;

const undoneWords = (word: Word, { taken, title }: Extract<Undone, { kind: 'undone' }>): string => {
  if (taken !== 1) return word('undoneMany', String(taken));
  const name = inlineText(title ?? '');
  return name === '' ? word('undone') : word('undoneNamed', cut(name, SHOWN));
};

/** Say it as the user reads it, in the words of the locale. */
export const undoSentence = (word: Word, undone: Undone): string => {
  switch (undone.kind) {
    case 'undone':
      return joined(
        undoneWords(word, undone),
        undone.delivered > 0 ? word('undoneDelivered') : null,
        undone.gone > 0 ? word('undoTooLateSome', String(undone.gone)) : null,
      );
    case 'too-late':
      return word('undoTooLate');
    case 'nothing':
      return word('undoNothing');
    case 'failed':
      return word('undoFailed', undone.failure.detail);
    default:
      return undone satisfies never;
  }
};
