import type { StoreFailure } from '#extension/store/store-failure.ts';
import type { Withdrawal } from '#extension/store/withdraw.ts';
import { joined, type Word } from './outcome.ts';

/** What became of taking clips back. */
export type Undone =
  | ({ readonly kind: 'undone' } & Withdrawal)
  /** The clipper does not remember the gesture, or its clips are not here any more. */
  | { readonly kind: 'too-late' }
  /** There is no gesture to take back. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly failure: StoreFailure };

/** Say it as the user reads it, in the words of the locale. */
export const undoSentence = (word: Word, undone: Undone): string => {
  switch (undone.kind) {
    case 'undone':
      return joined(
        undone.taken === 1 ? word('undone') : word('undoneMany', String(undone.taken)),
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
