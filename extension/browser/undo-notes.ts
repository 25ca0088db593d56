import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { clipId, type ClipId } from '#shared/ids.ts';

/** What one gesture stored, so that it can be taken back; and the title of the first of it. */
const undoNote = z.object({
  key: z.string(),
  tabId: z.int(),
  ids: z.array(clipId),
  title: z.optional(z.string()),
  at: z.number(),
});
export type UndoNote = z.infer<typeof undoNote>;

const PREFIX = 'undo:';

/** Gestures that are remembered; one before them is taken back at the desk. */
const REMEMBERED = 20;

/** The notes among what is stored, newest first. */
export const notesAmong = (stored: Readonly<Record<string, unknown>>): UndoNote[] =>
  Object.keys(stored)
    .flatMap((key) => {
      const parsed = undoNote.safeParse(key.startsWith(PREFIX) ? stored[key] : null);
      return parsed.success ? [parsed.data] : [];
    })
    .toSorted((one, other) => other.at - one.at);

const readNotes = async (): Promise<UndoNote[]> => notesAmong(await browser.storage.session.get(null));

/** A gesture is done with: nothing of it is left to take back. */
export const dropNote = ({ key }: Pick<UndoNote, 'key'>): Promise<void> => browser.storage.session.remove(PREFIX + key);

const writeNote = (note: UndoNote): Promise<void> => browser.storage.session.set({ [PREFIX + note.key]: note });

const forgetOld = async (): Promise<void> => {
  const old = (await readNotes()).slice(REMEMBERED);
  await Promise.all(old.map((note) => dropNote(note)));
};

/**
 * Remember what a gesture on a tab stored, beyond the worker's death and until the browser ends. Gives what to ask for it by, which a
 * page cannot guess.
 */
export const noteGesture = async (tabId: number, ids: readonly ClipId[], title?: string): Promise<string> => {
  const note: UndoNote = { key: crypto.randomUUID(), tabId, ids: [...ids], at: Date.now(), ...(title && { title }) };
  await writeNote(note);
  void forgetOld();
  return note.key;
};

/** Stands for the picker where a tab is named: what it clipped is taken back from no page. */
export const PICKER = -1;

/** Remember what the picker stored, some links at a time: with the key of those before them, it is one gesture. */
export const notePicked = async (key: string | null, ids: readonly ClipId[], title: string): Promise<string> => {
  const before = key === null ? null : await noteOf(PICKER, key);
  if (before === null) return noteGesture(PICKER, ids, title);
  await writeNote({ ...before, ids: [...before.ids, ...ids], at: Date.now() });
  return before.key;
};

/** What that gesture stored; null where it is not remembered, or was made on another tab. */
export const noteOf = async (tabId: number, key: string): Promise<UndoNote | null> =>
  (await readNotes()).find((note) => note.key === key && note.tabId === tabId) ?? null;

/** The last gesture that stored something and was not taken back. */
export const lastNote = async (): Promise<UndoNote | null> => (await readNotes())[0] ?? null;
