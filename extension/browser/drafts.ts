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

/** By key of a draft: when it was last written, and how old the clipper was when a daily round first found it so, in milliseconds. */
const ages = z.record(z.string(), z.object({ at: z.number(), age: z.number() }));
export type DraftAges = z.infer<typeof ages>;

/** Apart from the drafts: what the popup writes at the same moment is not written over. */
const AGES = 'draftAges';

/** How old the clipper was when each of the drafts was found as it is, by what was noted before and what is stored now. */
export const agesOf = (stored: Readonly<Record<string, unknown>>, age: number): DraftAges => {
  const parsed = ages.safeParse(stored[AGES]);
  const before = parsed.success ? parsed.data : {};
  return Object.fromEntries(
    Object.keys(stored).flatMap((key) => {
      const when = dated.safeParse(key.startsWith(PREFIX) ? stored[key] : null);
      if (!when.success) return [];
      const { at } = when.data;
      const known = before[key];
      return [[key, known?.at === at ? known : { at, age }]];
    }),
  );
};

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

/** Delete the drafts that nobody came back to for long enough: by the clipper's daily rounds, for a clock may jump. */
export const purgeDrafts = async (age: number, isOld: (since: number) => boolean): Promise<void> => {
  const found = agesOf(await browser.storage.local.get(null), age);
  const old = Object.keys(found).filter((key) => isOld(found[key]?.age ?? age));
  await browser.storage.local.remove(old);
  const left = Object.fromEntries(Object.entries(found).filter(([key]) => !old.includes(key)));
  await browser.storage.local.set({ [AGES]: left });
};
