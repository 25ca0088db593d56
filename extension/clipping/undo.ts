import { markTab } from '#extension/browser/badge.ts';
import { dropNote, lastNote, noteOf, PICKER, type UndoNote } from '#extension/browser/undo-notes.ts';
import { word } from '#extension/browser/words.ts';
import type { UndoLinksAnswer } from '#extension/ui/picker/talk.ts';
import type { ClipWorld } from './quick-clip.ts';
import { tell } from './tell.ts';
import { undoSentence, type Undone } from './undone.ts';

interface UndoWorld extends Pick<ClipWorld, 'now' | 'tellWaiting' | 'inTurn'> {
  readonly outbox: Pick<ClipWorld['outbox'], 'withdraw'>;
}

const undo = async ({ outbox, now, inTurn }: UndoWorld, note: UndoNote | null): Promise<Undone> => {
  if (note === null) return { kind: 'too-late' };
  const withdrawn = await inTurn(() => outbox.withdraw(note.ids, now()));
  if (!withdrawn.ok) return { kind: 'failed', failure: withdrawn.failure };
  // They are taken back; a note that stays is taken back once more, which changes nothing.
  await dropNote(note).catch(() => undefined);
  return withdrawn.value.taken === 0
    ? { kind: 'too-late' }
    : { kind: 'undone', title: note.ids.length === 1 ? (note.title ?? null) : null, ...withdrawn.value };
};

/**
 * Take back what a gesture stored, for the button in its tab's toast, and give the sentence that stands there next. That it failed goes on
 * the toolbar button too: what stands in a page, the page can take away.
 */
export const undoFromToast = async (world: UndoWorld, tabId: number, key: string): Promise<string> => {
  const undone = await undo(world, await noteOf(tabId, key));
  const sentence = undoSentence(word, undone);
  if (undone.kind === 'failed') await tell(tabId, sentence, { mark: '!', isFailure: true, ids: [] });
  // There a page can lay something over the toast that lets clicks through, and nobody is told.
  else if (import.meta.env.FIREFOX && undone.kind === 'undone') await markTab(tabId, sentence, '✓');
  // The bell lets an open desk know that there is something to hear.
  await world.tellWaiting();
  return sentence;
};

/** Take back what a gesture in the picker stored, and say what became of it. */
export const undoFromPicker = async (world: UndoWorld, key: string): Promise<UndoLinksAnswer> => {
  const undone = await undo(world, await noteOf(PICKER, key));
  await world.tellWaiting();
  return { sentence: undoSentence(word, undone), isUndone: undone.kind === 'undone' };
};

/** Take back what the last gesture stored, whatever tab it was made on, and say so in the tab in front. */
export const undoLast = async (world: UndoWorld, tabId: number): Promise<void> => {
  const note = await lastNote();
  const undone: Undone = note === null ? { kind: 'nothing' } : await undo(world, note);
  const mark = undone.kind === 'undone' ? '✓' : '!';
  await Promise.all([
    tell(tabId, undoSentence(word, undone), { mark, isFailure: undone.kind === 'failed', ids: [] }),
    world.tellWaiting(),
  ]);
};
