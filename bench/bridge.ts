import { readFile, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { BUILT } from '#tools/build.ts';
import { serve } from '#tools/serve.ts';
import type { Cdp } from './cdp.ts';
import { startChromium } from './chromium.ts';
import type { Report } from './report.ts';
import { STAMP_PAGE, stampedExtension } from './stamped-extension.ts';
import { takePageStamps, takeWorkerStamps } from './stamps.ts';
import { median, spelled, worst } from './statistics.ts';
import { evaluate, evaluateInWorker, openTab, type Tab } from './targets.ts';

const CLIPS = 10_000;
const MOST = 2;
/** The browser goes on sorting what was just written, for a while; neither side is measured under the other's, ms. */
const SETTLE = 4_000;
const GALLEY = 'cnbeggaaijeelhfhmmhfpkdikgadbdch';

/** Makes `count` clips of about 1 kB; ids sort by time and differ from round to round. Runs in the worker and in the page. */
const MAKE = `const makeClips = (round, count) => Array.from({ length: count }, (_, n) => {
  const id = '019b' + round.toString(16).padStart(4, '0') + '-0000-7000-8000-' + n.toString(16).padStart(12, '0');
  const url = 'https://example.org/articles/' + round + '/' + n + '/a-title-of-some-length';
  const text = 'A passage of the article, long enough to be worth a highlight. '.repeat(3);
  return { v: 1, id, clippedAt: 1780000000000 + round * 1e8 + n * 1000, note: '', section: null, joins: null, capture: {
    url, canonicalUrl: null, title: 'Article ' + n + ': a title of some length, as they have', siteName: 'Example',
    authors: ['A. Writer'], published: '2026-11-22', description: 'One sentence about what the article says.', language: 'en',
    image: null, excerpts: [{ markdown: text, text, selector: { exact: text, prefix: '', suffix: '' }, fragmentUrl: null }] } };
});`;

const seed = (round: number): string => `(async () => {
  ${MAKE}
  // As they lie there: what repeats an excerpt's text is left out.
  const textOfClip = (clip) => JSON.stringify({ ...clip, capture: { ...clip.capture, excerpts: clip.capture.excerpts.map(
    ({ text, fragmentUrl, selector: { prefix, suffix } }) => ({ text, selector: { prefix, suffix }, fragmentUrl })) } });
  const database = await new Promise((resolve, reject) => {
    const open = indexedDB.open('galley-clipper');
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const transaction = database.transaction(['clips', 'waiting'], 'readwrite');
  for (const clip of makeClips(${round}, ${CLIPS})) {
    const text = textOfClip(clip);
    transaction.objectStore('clips').add({ id: clip.id, text, address: clip.capture.url });
    transaction.objectStore('waiting').add({ id: clip.id, bytes: text.length });
  }
  await new Promise((resolve, reject) => { transaction.oncomplete = resolve; transaction.onabort = () => reject(transaction.error); });
  database.close();
})()`;

/** Rings as the clipper does when a clip was stored, and gives the moment. */
const RING = `(async () => {
  const at = performance.timeOrigin + performance.now();
  await chrome.action.setBadgeText({ text: 'all' });
  await chrome.storage.local.set({ bell: { waiting: ${CLIPS}, at: Date.now() } });
  return at;
})()`;

/** The same rows, bare: one strict bulkPut into a store that grows from round to round as the desk's does. */
const bare = (round: number): string => `(async () => {
  ${MAKE}
  const rows = makeClips(${round}, ${CLIPS});
  const database = new Dexie('bare', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ clips: 'id' });
  await database.open();
  const from = performance.now();
  await database.clips.bulkPut(rows);
  const took = performance.now() - from;
  database.close();
  return took;
})()`;

interface Round {
  /** Bell to the last acknowledgement's completed transaction, ms. */
  readonly bridge: number;
  /** Bell to the desk's last completed transaction with clips, ms. */
  readonly stored: number;
  readonly bare: number;
  readonly batches: number;
}

const untilDrained = async (cdp: Cdp): Promise<void> => {
  for (let tries = 0; tries < 600; tries++) {
    // A look at the badge of waiting clips every half second is all the clipper is asked while it is measured.
    await pause(500);
    const waiting = await evaluateInWorker(cdp, GALLEY, 'chrome.action.getBadgeText({})');
    if (waiting === '') return;
  }
  throw new Error('The clips did not arrive within five minutes.');
};

interface Tabs {
  readonly desk: Tab;
  /** Of another origin, so that neither store has to tidy up what was written to the other. */
  readonly bare: Tab;
}

const measureRound = async (cdp: Cdp, { desk, bare: bareTab }: Tabs, round: number): Promise<Round> => {
  await pause(SETTLE);
  const bareTook = Number(await evaluate(cdp, bareTab.session, bare(round)));
  await evaluateInWorker(cdp, GALLEY, seed(round));
  await pause(SETTLE);
  await takeWorkerStamps(cdp, GALLEY);
  await takePageStamps(cdp, desk);
  const from = Number(await evaluateInWorker(cdp, GALLEY, RING));
  await untilDrained(cdp);
  const acks = (await takeWorkerStamps(cdp, GALLEY)).filter(({ stores }) => stores.includes('deliveries'));
  const stores = (await takePageStamps(cdp, desk)).filter(({ stores: names }) => names.includes('clips'));
  const [lastAck, lastStore] = [acks.at(-1), stores.at(-1)];
  if (!lastAck || !lastStore) throw new Error('The desk took the clips and no transaction was seen.');
  if (stores.some(({ durability }) => durability !== 'strict')) throw new Error('The desk stored without strictness.');
  return { bridge: lastAck.at - from, stored: lastStore.at - from, bare: bareTook, batches: acks.length };
};

/** Ten thousand clips from the clipper's outbox to the desk, with the real extension and the real desk, above a bare bulkPut. */
export const benchBridge = async (rounds: number): Promise<Report> => {
  const extension = await stampedExtension(BUILT.chrome);
  const served = await serve(BUILT.desk, 0);
  const chromium = await startChromium([extension], `MAP localhost:4173 localhost:${served.port}`);
  try {
    const { cdp } = chromium;
    const desk = await openTab(cdp, 'about:blank');
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: STAMP_PAGE }, desk.session);
    await cdp.send('Page.navigate', { url: 'http://localhost:4173/' }, desk.session);
    await pause(3_000);
    const bareTab = await openTab(cdp, `http://127.0.0.1:${served.port}/manifest.webmanifest`);
    await cdp.send('Page.bringToFront', {}, desk.session);
    await evaluate(cdp, bareTab.session, `${await readFile('node_modules/dexie/dist/dexie.min.js', 'utf8')}; null`);
    const measured: Round[] = [];
    for (let round = 0; round <= rounds; round++)
      measured.push(await measureRound(cdp, { desk, bare: bareTab }, round));
    // The first round opens databases and compiles code on both sides; it is not counted on either.
    const counted = measured.slice(1);
    const ratios = counted.map(({ bridge, bare: alone }) => bridge / alone);
    const ratio = median(counted.map(({ bridge }) => bridge)) / median(counted.map((each) => each.bare));
    return {
      title: 'Bridge',
      what: `${CLIPS} clips of about 1 kB lie in the clipper's outbox and the desk is open. From the bell that says so to the completed transaction of the last acknowledgement, with everything between: pull, port, parse, strict transactions on both sides, the inbox drawn. Against one strict Dexie \`bulkPut\` of the same rows in a bare page, in the same round; each starts four seconds after what was written before. Median and worst of ${rounds}.`,
      head: ['what', 'time', 'ratio of medians', 'worst ratio of a round'],
      rows: [
        ['bare bulkPut', spelled(counted.map((each) => each.bare)), '1.0×', ''],
        [
          `outbox to desk, ${counted[0]?.batches ?? 0} batches`,
          spelled(counted.map(({ bridge }) => bridge)),
          `${ratio.toFixed(2)}×`,
          `${worst(ratios).toFixed(2)}×`,
        ],
        ['  of it until the last clip is stored', spelled(counted.map(({ stored }) => stored)), '', ''],
      ],
      broken: ratio > MOST ? [`the bridge takes ${ratio.toFixed(2)}× a bare bulkPut; at most ${MOST}×.`] : [],
    };
  } finally {
    await chromium.close();
    await served.stop();
    await rm(extension, { recursive: true, force: true });
  }
};
