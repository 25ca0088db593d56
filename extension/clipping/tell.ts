import { markDefect, markTab, showWaiting, unmark } from '#extension/browser/badge.ts';
import { ringBell } from '#extension/browser/bell.ts';
import { runInTab } from '#extension/browser/tabs.ts';
import { direction, word } from '#extension/browser/words.ts';
import type { Outbox } from '#extension/store/outbox.ts';
import { showToast } from '#extension/ui/toast.ts';
import { isStored, outcomeSentence, type Outcome } from './outcome.ts';

/** Bring badge and bell up to what waits now; where that cannot be read, the button says so. */
export const tellWaiting = async (outbox: Outbox): Promise<void> => {
  const waiting = await outbox.waiting();
  if (!waiting.ok) {
    await markDefect(word('waitingUnknown'));
    return;
  }
  await Promise.all([
    showWaiting(waiting.value),
    ringBell(waiting.value),
    unmark(word('waitingUnknown'), word('actionTitle')),
  ]);
};

/** Delete second copies that were kept long enough; the button says it where that fails, for they fill the device. */
export const purgeAndTell = async (outbox: Outbox, until: number): Promise<void> => {
  const purged = await outbox.purge(until);
  if (!purged.ok) await markDefect(word('purgeFailed', purged.failure.detail));
};

/**
 * Say in the page what became of the gesture; where the page takes no toast, on the toolbar button. A failure goes on the button in
 * any case: what stands in a page, the page can take away.
 */
export const tellTab = async (tabId: number, outcome: Outcome): Promise<string> => {
  const sentence = outcomeSentence(word, outcome);
  const shown = await runInTab(tabId, showToast, [sentence, direction()]);
  const isFailure = outcome.kind === 'not-stored' || outcome.kind === 'long-address';
  const marked = (isFailure || !shown) && (await markTab(tabId, sentence, isStored(outcome)));
  // The tab is gone, and a clip that is not there has to be told all the same.
  if (isFailure && !marked) await markDefect(sentence);
  return sentence;
};
