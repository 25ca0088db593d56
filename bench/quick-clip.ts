import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BUILT } from '#tools/build.ts';
import { serveArticles } from './article.ts';
import type { Cdp } from './cdp.ts';
import { startChromium } from './chromium.ts';
import { stampedExtension } from './stamped-extension.ts';
import { takeWorkerStamps, type Stamp } from './stamps.ts';
import { median, spelled } from './statistics.ts';
import type { Report } from './report.ts';
import { evaluate, goTo, killWorker, openTab, targets, type Tab } from './targets.ts';

const PAGES = [50_000, 1_000_000, 6_000_000];
const ALT_AND_SHIFT = 1 | 8;

interface Clipper {
  readonly name: 'floor' | 'clipper';
  readonly extensionId: string;
  /** Its key with Alt and Shift. Without the native code (X11) a key reaches no extension. */
  readonly key: { readonly key: string; readonly windowsVirtualKeyCode: number; readonly nativeVirtualKeyCode: number };
  readonly store: string;
}

/** The floor's worker, with Dexie beside it. */
export const floorExtension = async (): Promise<string> => {
  const folder = await stampedExtension('bench/floor');
  await cp('node_modules/dexie/dist/dexie.min.js', join(folder, 'dexie.min.js'));
  return folder;
};

export const workerIds = async (cdp: Cdp): Promise<readonly string[]> =>
  (await targets(cdp)).filter(({ type }) => type === 'service_worker').map(({ url }) => new URL(url).host);

const press = async (cdp: Cdp, tab: Tab, { key }: Clipper): Promise<number> => {
  const event = { modifiers: ALT_AND_SHIFT, code: `Key${key.key}`, ...key };
  const at = performance.timeOrigin + performance.now();
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event }, tab.session);
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }, tab.session);
  return at;
};

const PUT = 'Storage.indexedDBContentUpdated';

/** How long a key is waited for before it counts as lost, and how often it is pressed; a page that has just come loses some. */
const LOST = 5_000;
const PRESSES = 4;

/** Whether the extension puts a row into the store before its key counts as lost; its transaction completes a little later. */
const nextPut = (cdp: Cdp, { extensionId, store }: Clipper): Promise<boolean> =>
  new Promise((resolve) => {
    const stop = cdp.on(PUT, ({ origin, objectStoreName }) => {
      if (origin === `chrome-extension://${extensionId}` && objectStoreName === store) end(true);
    });
    const late = setTimeout(() => end(false), LOST);
    const end = (isPut: boolean): void => {
      clearTimeout(late);
      stop();
      resolve(isPut);
    };
  });

/** Presses the key until the browser hears it; gives the moment of that. */
const pressUntilPut = async (cdp: Cdp, tab: Tab, clipper: Clipper): Promise<number> => {
  for (let presses = 0; presses < PRESSES; presses += 1) {
    const put = nextPut(cdp, clipper);
    const from = await press(cdp, tab, clipper);
    if (await put) return from;
    console.log(`The browser lost a key for the ${clipper.name}.`);
  }
  throw new Error(`No clip of the ${clipper.name} after ${PRESSES} keys.`);
};

const completed = async (cdp: Cdp, { extensionId, store }: Clipper): Promise<Stamp> => {
  for (let tries = 0; tries < 200; tries++) {
    // Looked at late on purpose: attaching to the worker while it commits would be measured.
    await pause(40);
    const stamp = (await takeWorkerStamps(cdp, extensionId)).find(({ stores }) => stores.includes(store));
    if (stamp) return stamp;
  }
  throw new Error(`${extensionId} put a clip and never completed.`);
};

const SELECT = `(() => {
  const passage = document.querySelector('#passage');
  passage.scrollIntoView();
  getSelection().selectAllChildren(passage);
  return String(getSelection()).length;
})()`;

/** Milliseconds from the key to the completed strict transaction. */
const measure = async (cdp: Cdp, tab: Tab, clipper: Clipper, cold: boolean): Promise<number> => {
  if (cold) await killWorker(cdp, clipper.extensionId);
  else await takeWorkerStamps(cdp, clipper.extensionId);
  const from = await pressUntilPut(cdp, tab, clipper);
  const { at, durability } = await completed(cdp, clipper);
  if (durability !== 'strict') throw new Error(`${clipper.name} stored with ${durability} durability.`);
  return at - from;
};

type Samples = Record<Clipper['name'], number[]>;

const measurePages = async (
  cdp: Cdp,
  tab: Tab,
  clippers: readonly Clipper[],
  ask: { readonly address: (number: number) => string; readonly cold: boolean; readonly rounds: number },
): Promise<Samples> => {
  const samples: Samples = { floor: [], clipper: [] };
  for (let round = 0; round < ask.rounds; round++) {
    await goTo(cdp, tab, ask.address(round));
    await evaluate(cdp, tab.session, SELECT);
    for (const clipper of round % 2 === 0 ? clippers : clippers.toReversed())
      samples[clipper.name].push(await measure(cdp, tab, clipper, ask.cold));
  }
  return samples;
};

const rowOf = (bytes: number, cold: boolean, { floor, clipper }: Samples): readonly string[] => [
  bytes < 1_000_000 ? `${bytes / 1_000} kB` : `${bytes / 1_000_000} MB`,
  cold ? 'cold' : 'warm',
  spelled(floor),
  spelled(clipper),
  `${(median(clipper) / median(floor)).toFixed(1)}×`,
];

/** From the key to the completed strict transaction, on pages of three sizes, worker warm and cold, above the floor of the same run. */
export const benchQuickClip = async (rounds: number): Promise<Report> => {
  const folders = [await floorExtension(), await stampedExtension(BUILT.chrome)];
  const articles = await serveArticles();
  const chromium = await startChromium(folders, `MAP articles.example:80 127.0.0.1:${articles.port}`);
  try {
    const { cdp } = chromium;
    const tab = await openTab(cdp, 'http://articles.example/1000/0');
    const galley = 'cnbeggaaijeelhfhmmhfpkdikgadbdch';
    let ids = await workerIds(cdp);
    while (ids.length < 2) ids = await pause(50).then(() => workerIds(cdp));
    const floor = ids.find((id) => id !== galley) ?? '';
    const clippers: readonly Clipper[] = [
      {
        name: 'floor',
        extensionId: floor,
        key: { key: 'L', windowsVirtualKeyCode: 76, nativeVirtualKeyCode: 46 },
        store: 'clips',
      },
      {
        name: 'clipper',
        extensionId: galley,
        key: { key: 'G', windowsVirtualKeyCode: 71, nativeVirtualKeyCode: 42 },
        store: 'clips',
      },
    ];
    for (const { extensionId } of clippers)
      await cdp.send(
        'Storage.trackIndexedDBForStorageKey',
        { storageKey: `chrome-extension://${extensionId}/` },
        tab.session,
      );
    const rows: (readonly string[])[] = [];
    // The first clips of a browser are slower than any other, and are thrown away.
    await measurePages(cdp, tab, clippers, {
      address: (n) => `http://articles.example/1000/${n + 1}`,
      cold: false,
      rounds: 3,
    });
    for (const bytes of PAGES)
      for (const cold of [false, true]) {
        const address = (n: number): string => `http://articles.example/${bytes}/${cold ? 'cold' : 'warm'}-${n}`;
        rows.push(rowOf(bytes, cold, await measurePages(cdp, tab, clippers, { address, cold, rounds })));
      }
    return {
      title: 'Quick clip',
      what: `From the moment the key (a real extension command, sent to the browser) is sent to the moment the strict transaction that stores the clip fires \`complete\` in the worker. One paragraph is selected. The floor is an extension whose command injects one line and does one strict Dexie \`add\`. Cold: the worker was ended before the key. Median and worst of ${rounds}.`,
      head: ['page', 'worker', 'floor', 'Galley', 'ratio of medians'],
      rows,
      broken: [],
    };
  } finally {
    await chromium.close();
    await articles.close();
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
};
