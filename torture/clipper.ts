import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Cdp } from '../bench/cdp.ts';
import { attach, evaluate, targets } from '../bench/targets.ts';
import { patiently } from './asking.ts';
import { HARMED } from './harm.ts';

export const EXTENSION = 'cnbeggaaijeelhfhmmhfpkdikgadbdch';

/** What the button says while there is nothing to say. */
const CALM_TITLE = 'Clip this page';

/**
 * Put before the first line of the worker: notes each gesture that the browser brought to it. Between two pages Chromium loses keys, and
 * then there was no gesture. Nothing else of the clipper is touched.
 */
const WITNESS = `
chrome.commands.onCommand.addListener(() => void chrome.storage.session.set({ ['witness:' + crypto.randomUUID()]: Date.now() }));
`;

/** A copy of the built clipper whose gestures are counted. Gives its folder. */
export const witnessedClipper = async (built: string): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), 'galley-torture-extension-'));
  await cp(built, copy, { recursive: true });
  const worker = join(copy, 'background.js');
  await writeFile(worker, WITNESS + (await readFile(worker, 'utf8')));
  return copy;
};

const clip = z.object({
  id: z.string(),
  joins: z.nullable(z.string()),
  capture: z.object({
    url: z.string(),
    canonicalUrl: z.nullable(z.string()),
    title: z.string(),
    image: z.nullable(z.string()),
    excerpts: z.array(
      // Markdown is left out where it is the text letter by letter (docs/decisions/clip-text.md).
      z.object({ markdown: z.optional(z.string()), text: z.string(), fragmentUrl: z.nullable(z.string()) }),
    ),
  }),
});
/** The little of a clip that is judged. */
export type StoredClip = z.infer<typeof clip>;

const state = z.object({
  clips: z.array(clip),
  heard: z.int(),
  /** What the button says, over the tab and over all. */
  titles: z.array(z.string()),
});
export type ClipperState = z.infer<typeof state>;

/** Reads the clipper's own database as its pages can; `rows` after an id, parsed. */
const READ_CLIPS = `(after) => new Promise((resolve, reject) => {
  const opening = indexedDB.open('galley-clipper');
  opening.onerror = () => reject(opening.error);
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onsuccess = () => {
    const all = opening.result.transaction('clips').objectStore('clips').getAll(IDBKeyRange.lowerBound(after, true));
    all.onerror = () => reject(all.error);
    all.onsuccess = () => { opening.result.close(); resolve(all.result.map(({ text }) => JSON.parse(text))); };
  };
}).catch(() => [])`;

/** The clipper as its own pages see it, from one that stays in the background. */
export interface Backstage {
  /** Clips after an id, gestures heard since the last \`forget\`, and what the button says over a tab. */
  readonly look: (after: string, tabId: number) => Promise<ClipperState>;
  readonly clips: (after?: string) => Promise<readonly StoredClip[]>;
  readonly frontTab: () => Promise<number>;
  /** Begin a round with nothing heard and nothing on the button. */
  readonly forget: () => Promise<void>;
  /** Wakes the worker, as any event does. */
  readonly wake: () => Promise<void>;
  /** Where a page's text was run as a script of the clipper: here, or in its worker. */
  readonly harmed: () => Promise<readonly string[]>;
}

const workerHarmed = async (cdp: Cdp): Promise<boolean> => {
  const worker = (await targets(cdp)).find(({ type, url }) => type === 'service_worker' && url.includes(EXTENSION));
  if (worker === undefined) return false;
  const session = await attach(cdp, worker.targetId);
  const harmed = await patiently(evaluate(cdp, session, `globalThis.${HARMED} === 1`), 2_000);
  await patiently(cdp.send('Target.detachFromTarget', { sessionId: session }), 1_000);
  return harmed === true;
};

export const openBackstage = async (cdp: Cdp): Promise<Backstage> => {
  const { targetId } = z
    .object({ targetId: z.string() })
    .parse(
      await cdp.send('Target.createTarget', { url: `chrome-extension://${EXTENSION}/manifest.json`, background: true }),
    );
  const session = await attach(cdp, targetId);
  const run = (expression: string): Promise<unknown> => evaluate(cdp, session, expression);
  while ((await patiently(run('typeof chrome.action'), 2_000)) !== 'object');
  return {
    look: async (after, tabId) =>
      state.parse(
        await run(`Promise.all([
          (${READ_CLIPS})(${JSON.stringify(after)}),
          chrome.storage.session.get(null),
          chrome.action.getTitle({}),
          chrome.action.getTitle({ tabId: ${tabId} }).catch(() => ''),
        ]).then(([clips, noted, ...titles]) => ({
          clips,
          heard: Object.keys(noted).filter((key) => key.startsWith('witness:')).length,
          titles: titles.filter((title) => title !== '' && title !== ${JSON.stringify(CALM_TITLE)}),
        }))`),
      ),
    clips: async (after = '') => z.array(clip).parse(await run(`(${READ_CLIPS})(${JSON.stringify(after)})`)),
    frontTab: async () =>
      z.int().parse(await run('chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)')),
    forget: async () => {
      await run(`chrome.storage.session.get(null)
        .then((all) => chrome.storage.session.remove(Object.keys(all).filter((key) => key.startsWith('witness:') || key === 'button')))
        .then(() => Promise.all([chrome.action.setTitle({ title: ${JSON.stringify(CALM_TITLE)} }), chrome.action.setBadgeText({ text: '' })]))`);
    },
    wake: async () => {
      await patiently(run(`chrome.runtime.sendMessage({ wake: 1 }).catch(() => null)`), 2_000);
    },
    harmed: async () => [
      ...((await run(`globalThis.${HARMED} === 1`)) === true ? ['a page of the clipper'] : []),
      ...((await workerHarmed(cdp)) ? ['the worker'] : []),
    ],
  };
};
