import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

/** What the curator typed into the popup before it closed. */
const draft = z.object({ title: z.nullable(z.string()), note: z.string() });
export type Draft = z.infer<typeof draft>;

const keyOf = (address: string): string => `draft:${address}`;

/** The draft for a page, by its comparable address. */
export const readDraft = async (address: string): Promise<Draft | null> => {
  const key = keyOf(address);
  const parsed = draft.safeParse((await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.data : null;
};

export const writeDraft = (address: string, { title, note }: Draft): Promise<void> =>
  browser.storage.local.set({ [keyOf(address)]: { title, note } });

export const dropDraft = (address: string): Promise<void> => browser.storage.local.remove(keyOf(address));
