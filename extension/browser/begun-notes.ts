import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

/** A gesture that is not at its end yet. */
const begunNote = z.object({ key: z.string(), title: z.string(), life: z.string(), at: z.number() });
type BegunNote = z.infer<typeof begunNote>;

const PREFIX = 'begun:';

/** Tells the gestures of this worker from those of the one before. */
const LIFE = crypto.randomUUID();

/** How long after a gesture an ended worker is woken to say that it did not finish, in minutes. */
const PATIENCE = 1;

/** The notes of other workers' gestures among what is stored, oldest first. */
export const unfinishedAmong = (stored: Readonly<Record<string, unknown>>, life: string): BegunNote[] =>
  Object.keys(stored)
    .flatMap((key) => {
      const parsed = begunNote.safeParse(key.startsWith(PREFIX) ? stored[key] : null);
      return parsed.success && parsed.data.life !== life ? [parsed.data] : [];
    })
    .toSorted((one, other) => one.at - other.at);

/**
 * Note that a gesture on a page of this title has begun, beyond the worker's death and until the browser ends. Nobody waits for it: the
 * browser takes what it is told in order. Gives what notes that it has ended, however it did.
 */
export const noteBegun = (title: string): (() => void) => {
  const key = PREFIX + crypto.randomUUID();
  const note: BegunNote = { key, title, life: LIFE, at: Date.now() };
  // What cannot be noted is done all the same; it only leaves no trace where it is cut off.
  const noted = Promise.all([
    browser.storage.session.set({ [key]: note }),
    browser.alarms.create(key, { delayInMinutes: PATIENCE }),
  ]).catch(() => undefined);
  return () =>
    void noted
      .then(() => Promise.all([browser.storage.session.remove(key), browser.alarms.clear(key)]))
      .catch(() => undefined);
};

/** The titles of pages on which a gesture was cut off, since the browser ended the worker before. Each is told once. */
export const takeUnfinished = async (): Promise<readonly string[]> => {
  const notes = unfinishedAmong(await browser.storage.session.get(null), LIFE);
  await browser.storage.session.remove(notes.map(({ key }) => key));
  return notes.map(({ title }) => title);
};
