import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { BUILT } from '#tools/build.ts';
import { serveArticles } from '../article.ts';
import type { Cdp } from '../cdp.ts';
import { startChromium } from '../chromium.ts';
import { floorExtension, workerIds } from '../quick-clip.ts';
import type { Report } from '../report.ts';
import { stampedExtension, stampPopup } from '../stamped-extension.ts';
import { median, spelled } from '../statistics.ts';
import { attach, evaluate, goTo, openTab, targets } from '../targets.ts';

const GALLEY = 'cnbeggaaijeelhfhmmhfpkdikgadbdch';
/** The most of its opening time that may be the popup's own, ms, on a page of this size. */
const LIMIT = { own: 50, bytes: 1_000_000 };
const PAGES = [50_000, 1_000_000, 6_000_000];

/** How long a page is left alone before the click, and a popup before it is asked, ms. */
const SETTLE = 1_000;

const WHEN_READY = `new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error(document.body.innerText)), 10_000);
  setInterval(() => globalThis.readyAt && resolve(globalThis.readyAt), 20);
})`;

const tabList = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), url: z.string() })) });

const popupOf = async (cdp: Cdp, extensionId: string): Promise<string | undefined> =>
  (await targets(cdp)).find(({ url }) => url.startsWith(`chrome-extension://${extensionId}/popup`))?.targetId;

/** Click an extension's button while a page is in front, and give how long its popup took to be ready, ms. */
const open = async (cdp: Cdp, extensionId: string, url: string): Promise<number> => {
  const tabs = tabList.parse(await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] })).targetInfos;
  const tab = tabs.find((each) => each.url === url);
  if (tab === undefined) throw new Error(`No tab shows ${url}.`);
  // A page that is still being painted, or a popup that is being taken down, would be measured.
  await pause(SETTLE);
  const from = performance.timeOrigin + performance.now();
  await cdp.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  // Looked at late on purpose: attaching to the popup while it opens would be measured.
  let targetId: string | undefined;
  for (let tries = 0; tries < 20 && targetId === undefined; tries++)
    targetId = await pause(SETTLE).then(() => popupOf(cdp, extensionId));
  if (targetId === undefined) throw new Error('No popup opened.');
  const readyAt = z.number().parse(await evaluate(cdp, await attach(cdp, targetId), WHEN_READY));
  await cdp.send('Target.closeTarget', { targetId });
  while ((await popupOf(cdp, extensionId)) !== undefined) await pause(20);
  return readyAt - from;
};

const size = (bytes: number): string => (bytes < 1_000_000 ? `${bytes / 1_000} kB` : `${bytes / 1_000_000} MB`);

/** From the click on the toolbar to a popup that can clip, beside the emptiest popup in the same browser. */
export const benchPopup = async (rounds: number): Promise<Report> => {
  const folders = [await floorExtension(), await stampedExtension(BUILT.chrome)];
  await Promise.all(folders.map(stampPopup));
  const articles = await serveArticles();
  const chromium = await startChromium(folders, `MAP articles.example:80 127.0.0.1:${articles.port}`);
  try {
    const { cdp } = chromium;
    const tab = await openTab(cdp, 'http://articles.example/1000/0');
    let ids = await workerIds(cdp);
    while (ids.length < 2) ids = await pause(50).then(() => workerIds(cdp));
    const extensions = [ids.find((id) => id !== GALLEY) ?? '', GALLEY];
    const rows: (readonly string[])[] = [];
    const broken: string[] = [];
    for (const bytes of PAGES) {
      const took: readonly number[][] = [[], []];
      // The first popup of each is slower than any other, and is thrown away.
      for (let round = 0; round <= rounds; round++) {
        const url = `http://articles.example/${bytes}/popup-${round}`;
        await goTo(cdp, tab, url);
        // The second in a round finds the browser warmer than the first: each is first in turn.
        const inTurn = [...extensions.entries()];
        for (const [at, id] of round % 2 === 0 ? inTurn : inTurn.toReversed()) {
          const time = await open(cdp, id, url);
          if (round > 0) took[at]?.push(time);
        }
      }
      const [floor = [], galley = []] = took;
      const own = median(galley.map((time, round) => time - (floor[round] ?? Number.NaN)));
      rows.push([size(bytes), spelled(floor), spelled(galley), `${own.toFixed(1)} ms`]);
      if (bytes === LIMIT.bytes && own > LIMIT.own)
        broken.push(`The popup's own share is ${own.toFixed(1)} ms, not ${LIMIT.own} ms at most.`);
    }
    return {
      title: 'Popup',
      what: `From the click on the toolbar's button (a real one, sent to the browser) to the popup whose button to clip can be pressed, the page captured and its title shown. Beside it, in the same browser and round, the popup of an extension with nothing but a button. What ours takes longer than that in a round is its own share, the median of all rounds: at most ${LIMIT.own} ms on a page of 1 MB. Median and worst of ${rounds}.`,
      head: ['page', 'the least popup', 'Galley', 'its own share'],
      rows,
      broken,
    };
  } finally {
    await chromium.close();
    await articles.close();
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
};
