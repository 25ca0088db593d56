import * as z from 'zod/mini';
import { under } from '#shared/clip.ts';
import { browser } from 'wxt/browser';

/** What the curator typed into the popup before it closed. */
const draft = z.object({
  title: z.nullable(z.string()),
  note: z.string(),
  /** The section of an open issue; null for the inbox, left out where none was chosen. */
  under: z.optional(z.nullable(under)),
  /** The address as the tab shows it is wanted. */
  asShown: z.optional(z.literal(true)),
  /** Excerpts that are left out, by their marks (see `excerptMark`). */
  without: z.optional(z.array(z.string())),
});
export type Draft = z.infer<typeof draft>;

const PREFIX = 'draft:';
const keyOf = (address: string): string => `${PREFIX}${address}`;

const dated = z.object({ at: z.number() });

/** Keys of drafts that were last written before a time (in milliseconds since the epoch). */
export const oldDrafts = (stored: Readonly<Record<string, unknown>>, before: number): string[] =>
  Object.keys(stored).filter((key) => {
    const when = dated.safeParse(stored[key]);
    return key.startsWith(PREFIX) && when.success && when.data.at < before;
  });

/** The draft for a page, by its comparable address, among what is stored. */
export const draftAmong = (stored: Readonly<Record<string, unknown>>, address: string): Draft | null => {
  const parsed = draft.safeParse(stored[keyOf(address)]);
  return parsed.success ? parsed.data : null;
};

export const dropDraft = (address: string): Promise<void> => browser.storage.local.remove(keyOf(address));

const isEmpty = ({ title, note, under: chosen, asShown, without = [] }: Draft): boolean =>
  title === null && note === '' && chosen === undefined && asShown !== true && without.length === 0;

/** Keep what was typed and chosen; when all of it was taken back, there is nothing to keep. */
export const writeDraft = (address: string, kept: Draft): Promise<void> =>
  isEmpty(kept) ? dropDraft(address) : browser.storage.local.set({ [keyOf(address)]: { ...kept, at: Date.now() } });

/** Delete the drafts that nobody came back to since a time. */
export const purgeDrafts = async (before: number): Promise<void> => {
  await browser.storage.local.remove(oldDrafts(await browser.storage.local.get(null), before));
};
