import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { sayAsEverywhere, sayEverywhere } from './button-title.ts';
import { word } from './words.ts';

/** Colour the badge. It stays so until the browser ends. */
export const colourBadge = async (): Promise<void> => {
  await browser.action.setBadgeBackgroundColor({ color: '#0c6683' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
};

/**
 * What can go wrong where no page can say it. Each is overcome when the next attempt of its kind works; what was cut off, and a defect, by
 * none; a loss of clips only when the curator says that it was read.
 */
const kind = z.enum(['clip', 'waiting', 'purge', 'unfinished', 'defect', 'unnoted', 'loss']);
export type Trouble = z.infer<typeof kind>;

/** What stands on the button in every tab: how many clips wait, and over it what went wrong and nobody has seen. */
const button = z.object({
  waiting: z.int(),
  troubles: z.array(z.object({ kind, sentence: z.string() })),
});
type Button = z.infer<typeof button>;

const KEY = 'button';

/** Sentences that fit into one title. */
const MOST = 3;

/** Lasts as long as the badge: beyond the worker's death, and until the browser ends. */
const read = async (): Promise<Button> => {
  try {
    const parsed = button.safeParse((await browser.storage.session.get(KEY))[KEY]);
    if (parsed.success) return parsed.data;
  } catch {
    // What cannot be read is drawn anew from what is known now.
  }
  return { waiting: 0, troubles: [] };
};

const countOf = (waiting: number): string => (waiting === 0 ? '' : waiting > 999 ? '999+' : String(waiting));

const draw = async ({ waiting, troubles }: Button): Promise<void> => {
  const isWell = troubles.length === 0;
  await browser.action.setBadgeText({ text: isWell ? countOf(waiting) : '!' });
  const title = isWell ? word('actionTitle') : troubles.map(({ sentence }) => sentence).join(' ');
  await sayEverywhere(title);
};

/** One change after the other, whichever page of the clipper it comes from. */
const change = (by: (before: Button) => Button): Promise<void> =>
  navigator.locks.request(KEY, async () => {
    const next = by(await read());
    // It is drawn in any case; what could not be kept is missing when it is drawn the next time.
    await browser.storage.session.set({ [KEY]: next }).catch(() => undefined);
    await draw(next);
  });

const without = (troubles: Button['troubles'], overcame: Trouble): Button['troubles'] =>
  troubles.filter((trouble) => trouble.kind !== overcame);

/** Show on the toolbar how many clips wait for the desk, nothing when none do; what went wrong goes first. */
export const showWaiting = (waiting: number): Promise<void> =>
  change(({ troubles }) => ({ waiting, troubles: without(troubles, 'waiting') }));

/** As many as fit into one title, the latest of them; a loss is never pushed out. */
const fitting = (troubles: Button['troubles']): Button['troubles'] => {
  const losses = troubles.filter((trouble) => trouble.kind === 'loss').slice(-1);
  return [...losses, ...without(troubles, 'loss').slice(-(MOST - losses.length))];
};

/** Say on the toolbar button that something went wrong, until it is seen or overcome. */
export const markTrouble = (of: Trouble, sentence: string): Promise<void> =>
  change((before) => {
    const others = before.troubles.filter((trouble) => trouble.sentence !== sentence);
    return { ...before, troubles: fitting([...others, { kind: of, sentence }]) };
  });

/** An attempt of this kind worked: what went wrong before is history. */
export const overcome = async (of: Trouble): Promise<void> => {
  if ((await read()).troubles.some((trouble) => trouble.kind === of))
    await change((before) => ({ ...before, troubles: without(before.troubles, of) }));
};

/** The sentences that stand on the button. */
export const readTroubles = async (): Promise<readonly string[]> =>
  (await read()).troubles.map(({ sentence }) => sentence);

/** Whether it is said that clips were lost: whatever was to be said before this was asked counts. */
export const isLossTold = (): Promise<boolean> =>
  navigator.locks.request(KEY, async () => (await read()).troubles.some((trouble) => trouble.kind === 'loss'));

/** The curator was shown these. What went wrong in the meantime stays, and so does a loss, which is one click away from being sent off unread. */
export const troublesSeen = async (sentences: readonly string[]): Promise<void> => {
  if (sentences.length === 0) return;
  await change((before) => ({
    ...before,
    troubles: before.troubles.filter((trouble) => trouble.kind === 'loss' || !sentences.includes(trouble.sentence)),
  }));
};

/** What became of a gesture, on the button: it was good, it was not, it is under way. */
export type Mark = '✓' | '!' | '…';
const MARKS: ReadonlySet<string> = new Set<Mark>(['✓', '!', '…']);

/**
 * Mark one tab with a sentence on the toolbar button, where the page itself can show nothing. Ends when the tab moves on. False where
 * the tab is closed.
 */
export const markTab = async (tabId: number, sentence: string, mark: Mark): Promise<boolean> => {
  try {
    await browser.action.setBadgeText({ tabId, text: mark });
    await browser.action.setTitle({ tabId, title: sentence });
    return true;
  } catch {
    return false; // The tab was closed in the meantime; the caller decides where else to say it.
  }
};

/** Lets a tab show again what all tabs show. Chrome's types know no null, and Firefox wants the field there. */
const AS_EVERYWHERE: object = { text: null };

/** Have the button show in a tab what it shows in all others. */
export const showAsEverywhere = async (tabId: number): Promise<void> => {
  await sayAsEverywhere(tabId);
  await browser.action.setBadgeText({ tabId, ...AS_EVERYWHERE });
};

export const isMarked = async (tabId: number): Promise<boolean> =>
  MARKS.has(await browser.action.getBadgeText({ tabId }));

/** Take such a mark off a tab, where it has one. */
export const unmarkTab = async (tabId: number): Promise<void> => {
  try {
    if (await isMarked(tabId)) await showAsEverywhere(tabId);
  } catch {
    // The tab was closed in the meantime, and its button with it.
  }
};
