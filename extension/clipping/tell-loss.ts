import { markTrouble, overcome } from '#extension/browser/badge.ts';
import { word, type Word } from '#extension/browser/words.ts';
import type { Loss } from '#extension/store/witness.ts';

/** Say what was lost and what can be done, in the words of the locale. */
export const lossSentence = (say: Word, { clips, waiting }: Loss): string =>
  waiting === 0 ? say('lossCopies', String(clips)) : say('lossWaiting', String(clips), String(waiting));

/** Have the button say that clips were lost, until their owner has read of it. */
export const tellLoss = (loss: Loss | null): Promise<void> =>
  loss === null ? overcome('loss') : markTrouble('loss', lossSentence(word, loss));

/** Have the button say that a loss would go unnoticed, as long as that is so. */
export const tellNoted = (isNoted: boolean): Promise<void> =>
  isNoted ? overcome('unnoted') : markTrouble('unnoted', word('unnoted'));

/** Have the button say that what is stored could not be read through. */
export const tellUnread = (): Promise<void> => markTrouble('defect', word('waitingUnknown'));
