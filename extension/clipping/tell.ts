import {
  isLossTold,
  markTab,
  markTrouble,
  overcome,
  showWaiting,
  unmarkTab,
  type Mark,
} from '#extension/browser/badge.ts';
import { ringBell } from '#extension/browser/bell.ts';
import { activeTab, callInTab } from '#extension/browser/tabs.ts';
import { noteGesture } from '#extension/browser/undo-notes.ts';
import { directionOf } from '#extension/browser/own-locale.ts';
import { word } from '#extension/browser/words.ts';
import type { ClipId } from '#shared/ids.ts';
import type { Outbox } from '#extension/store/outbox.ts';
import { callToast, TOAST } from '#extension/ui/toast/call-toast.ts';
import { isStored, outcomeSentence, type Outcome } from './outcome.ts';

/** Bring badge and bell up to what waits now; where that cannot be read, the button says so. */
export const tellWaiting = async (outbox: Outbox): Promise<void> => {
  const waiting = await outbox.waiting();
  if (!waiting.ok) {
    await markTrouble('waiting', word('waitingUnknown'));
    return;
  }
  await Promise.all([showWaiting(waiting.value), ringBell(waiting.value)]);
};

/**
 * Delete second copies that were kept long enough; the button says it where that fails, for they fill the device. Gives how old the clipper
 * is by its rounds; null where that failed.
 */
export const purgeAndTell = async (outbox: Outbox, now: number, keptDays: number): Promise<number | null> => {
  const purged = await outbox.purge(now, keptDays);
  await (purged.ok ? overcome('purge') : markTrouble('purge', word('purgeFailed', purged.failure.detail)));
  return purged.ok ? purged.value : null;
};

/** How long a page may take to show a toast before the button says it too, in milliseconds. */
const PATIENCE = 3_000;

interface Telling {
  readonly mark: Mark;
  readonly isFailure: boolean;
  readonly ids: readonly ClipId[];
  /** The title of the first of the clips. */
  readonly title?: string | undefined;
}

/**
 * Say in the page what became of the gesture; where the page takes no toast, on the toolbar button. A failure goes on the button in
 * any case: what stands in a page, the page can take away. The clips in `ids` can be taken back from the toast.
 */
export const tell = async (tabId: number, said: string, { mark, isFailure, ids, title }: Telling): Promise<void> => {
  // "Clipped" alone would read as if all the others were there.
  const sentence = (await isLossTold()) ? `${said}${/\p{P}$/u.test(said) ? '' : '.'} ${word('lossBefore')}` : said;
  // A gesture that cannot be noted down cannot be undone from here; what became of it is said all the same.
  const key = ids.length === 0 ? '' : await noteGesture(tabId, ids, title).catch(() => '');
  const undo = key === '' ? null : { button: word('undo'), key, lost: word('lost'), covered: word('undoCovered') };
  // Ahead of the toast, which a page that hangs keeps waiting. Where the tab is gone it has to be told all the same.
  if (isFailure && !(await markTab(tabId, sentence, mark))) await markTrouble('clip', sentence);
  const shown = await Promise.race([
    callInTab(tabId, '/toast.js', callToast, [{ sentence, direction: directionOf(word), undo }, TOAST]),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE)),
  ]);
  // Where it was shown, what stood on the button of an earlier gesture is not true any more.
  if (!isFailure) await (shown ? unmarkTab(tabId) : markTab(tabId, sentence, mark));
  if (ids.length > 0) await overcome('clip');
};

/** Say in a tab what became of one clip, and give the sentence. */
export const tellTab = async (tabId: number, outcome: Outcome): Promise<string> => {
  const sentence = outcomeSentence(word, outcome);
  const isFailure = outcome.kind === 'not-stored' || outcome.kind === 'long-address';
  const stored = isStored(outcome);
  // Nothing can be shown in a tab that is asleep without waking it: it is said in the one in front.
  const place = outcome.kind === 'asleep' ? ((await activeTab())?.id ?? tabId) : tabId;
  const { id, title } = stored ? outcome : { id: null };
  await tell(place, sentence, { mark: stored ? '✓' : '!', isFailure, ids: id === null ? [] : [id], title });
  return sentence;
};
