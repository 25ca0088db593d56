import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import { browser } from 'wxt/browser';

/** Name of an address's parameter, as a clip can hold it. */
const parameterName = z.string().check(z.minLength(1), z.maxLength(200));

/** What the curator chose in the options. A value that is not there or cannot be read is the one chosen here. */
const settings = z.object({
  /** Origin of the paired desk; null for the one this clipper was built for. */
  deskOrigin: orElse(z.nullable(z.string()), null),
  /** Parameters to take off addresses besides those on the list, and those on the list to leave, in lower case. */
  strip: orElse(z.array(parameterName), []),
  spare: orElse(z.array(parameterName), []),
  /** How many days the clipper keeps a copy of a clip that the desk has. */
  keptDays: orElse(z.int().check(z.minimum(1), z.maximum(3_650)), 30),
  /** Fill in title, authors and date of links that were clipped unopened; needs the right to fetch them. */
  fillLinks: orElse(z.boolean(), false),
  /** Paint highlights on every visit; needs the right to read the pages. */
  paintAlways: orElse(z.boolean(), false),
  /** Say on the toolbar button where the page in front was seen; needs the right to know its address. */
  seenBadge: orElse(z.boolean(), false),
});
export type Settings = z.infer<typeof settings>;

const KEY = 'settings';

export const readSettings = async (): Promise<Settings> => {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return settings.parse(typeof stored === 'object' && stored !== null ? stored : {});
};

/** Change some settings; resolves when they are stored. */
export const changeSettings = async (change: Partial<Settings>): Promise<Settings> => {
  const next = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [KEY]: next });
  return next;
};

/** Call back when a setting was changed, anywhere in the clipper. Gives a function that stops listening. */
export const onSettings = (changed: (settings: Settings) => void): (() => void) => {
  const hear = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[KEY];
    if (change !== undefined)
      changed(settings.parse(typeof change.newValue === 'object' ? (change.newValue ?? {}) : {}));
  };
  browser.storage.local.onChanged.addListener(hear);
  return () => browser.storage.local.onChanged.removeListener(hear);
};
