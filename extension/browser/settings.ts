import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import { browser } from 'wxt/browser';
import { knownDefect } from './known-defect.ts';

/** Name of an address's parameter, as a clip can hold it. */
const parameterName = z.string().check(z.minLength(1), z.maxLength(200));

/** Where the clips go when nobody can read which desk was paired: no page has this address, so no other desk is handed them. */
const UNREADABLE = 'https://unreadable.invalid';

const LONGEST_KEPT_DAYS = 3_650;

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

/**
 * What the curator chose in the options. A value that is not there is the one chosen here, and so is one that cannot be read, where that
 * does no harm: it hands no clip to another desk, and deletes none sooner.
 */
const settings = z.object({
  /** Origin of the paired desk; null for the one this clipper was built for. */
  deskOrigin: z._default(orElse(z.nullable(z.string().check(z.refine(isOrigin))), UNREADABLE), null),
  /** Parameters to take off addresses besides those on the list, and those on the list to leave, in lower case. */
  strip: orElse(z.array(parameterName), []),
  spare: orElse(z.array(parameterName), []),
  /** How many days the clipper keeps a copy of a clip that the desk has. */
  keptDays: z._default(orElse(z.int().check(z.minimum(1), z.maximum(LONGEST_KEPT_DAYS)), LONGEST_KEPT_DAYS), 30),
  /** Fill in title, authors and date of links that were clipped unopened; needs the right to fetch them. */
  fillLinks: orElse(z.boolean(), false),
  /** Paint highlights on every visit; needs the right to read the pages. */
  paintAlways: orElse(z.boolean(), false),
  /** Say on the toolbar button where the page in front was seen; needs the right to know its address. */
  seenBadge: orElse(z.boolean(), false),
});
export type Settings = z.infer<typeof settings>;

const KEY = 'settings';

/** Nothing stored is nothing chosen. Throws on what are no settings at all: that is no reason to write others over them. */
const parse = (stored: unknown): Settings => {
  if (typeof stored === 'object' && stored !== null && !Array.isArray(stored)) return settings.parse(stored);
  if (stored === undefined) return settings.parse({});
  throw knownDefect('settingsUnreadable', 'The settings cannot be read.');
};

const readStored = async (): Promise<unknown> => (await browser.storage.local.get(KEY))[KEY];

/** Rejects where they cannot be read. */
export const readSettings = async (): Promise<Settings> => parse(await readStored());

/**
 * Change some settings; resolves when they are stored. One change after the other, whichever page of the clipper it comes from; what else
 * lies there stays as it is, readable or not.
 */
export const changeSettings = (change: Partial<Settings>): Promise<Settings> =>
  navigator.locks.request(KEY, async () => {
    const stored = await readStored();
    parse(stored);
    const next = Object.assign({}, stored, change);
    await browser.storage.local.set({ [KEY]: next });
    return parse(next);
  });

/** Call back when a setting was changed, anywhere in the clipper. Gives a function that stops listening. */
export const onSettings = (changed: (settings: Settings) => void): (() => void) => {
  const hear = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[KEY];
    if (change !== undefined) changed(parse(change.newValue));
  };
  browser.storage.local.onChanged.addListener(hear);
  return () => browser.storage.local.onChanged.removeListener(hear);
};
