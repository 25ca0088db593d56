import { expect, type BrowserContext, type CDPSession, type Page } from '@playwright/test';

/** What a page of the extension has. */
declare const chrome: {
  readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly session: { getKeys(): Promise<string[]> } };
  readonly tabs: {
    query(of: object): Promise<readonly { readonly id: number; readonly url: string }[]>;
    highlight(what: { tabs: number[] }): Promise<unknown>;
  };
  readonly contextMenus: { update(id: string, change: object): Promise<void> };
};

/** The clipper's service worker. */
export interface ClipperWorker {
  /** The words on the toolbar badge. */
  readonly badge: () => Promise<string>;
  /** What the toolbar button says while this page is in front: its badge and its title. Needs the right to know tabs. */
  readonly buttonAt: (url: string) => Promise<{ readonly badge: string; readonly title: string }>;
  /** Asks the clipper what its own pages ask. */
  readonly ask: (message: unknown) => Promise<unknown>;
  /** Resolves when the clipper has put its items into the menus. */
  readonly menusMade: () => Promise<void>;
  /** Chooses tabs together by their place in the window, as clicks with Ctrl do; the first of them comes to the front. */
  readonly chooseTabs: (places: readonly number[]) => Promise<void>;
  /** What the toolbar button says over the tab in front. */
  readonly title: () => Promise<string>;
  /** How many gestures the clipper has begun and not ended. */
  readonly underWay: () => Promise<number>;
  /** The clips that lie in the clipper, the oldest first, delivered or not. */
  readonly clips: () => Promise<readonly unknown[]>;
  /** Kills the worker as Chromium does when it has been idle, and resolves when it has stopped; an open desk may wake it again at once. */
  readonly kill: () => Promise<void>;
}

interface Version {
  readonly versionId: string;
  readonly scriptURL: string;
  readonly runningStatus: string;
}

/** Resolves with the clipper's version of the worker once it is in a state. */
const versionIn = (session: CDPSession, extensionId: string, states: readonly string[]): Promise<Version> =>
  new Promise((resolve) => {
    const look = ({ versions }: { versions: readonly Version[] }): void => {
      const found = versions.find(
        ({ scriptURL, runningStatus }) => scriptURL.includes(extensionId) && states.includes(runningStatus),
      );
      if (found === undefined) return;
      session.off('ServiceWorker.workerVersionUpdated', look);
      resolve(found);
    };
    session.on('ServiceWorker.workerVersionUpdated', look);
  });

const kill = async (backstage: Page, extensionId: string): Promise<void> => {
  const session = await backstage.context().newCDPSession(backstage);
  const known = versionIn(session, extensionId, ['running', 'starting', 'stopped', 'stopping']);
  await session.send('ServiceWorker.enable');
  const { versionId, runningStatus } = await known;
  if (runningStatus !== 'stopped') {
    const stopped = versionIn(session, extensionId, ['stopped']);
    await session.send('ServiceWorker.stopWorker', { versionId });
    await stopped;
  }
  await session.detach();
};

/**
 * Looks at the worker from a page of the extension that stays in the background: a tab opened for it would take the focus from the
 * desk and give it back, and the desk looks for clips whenever it gets the focus.
 */
export const clipperWorker = async (context: BrowserContext, extensionId: string): Promise<ClipperWorker> => {
  const backstage = await context.newPage();
  await backstage.goto(`chrome-extension://${extensionId}/manifest.json`);
  return {
    kill: () => kill(backstage, extensionId),
    chooseTabs: (places) =>
      backstage.evaluate(async (tabs) => void (await chrome.tabs.highlight({ tabs })), [...places]),
    title: () =>
      backstage.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.action.getTitle(tab === undefined ? {} : { tabId: tab.id });
      }),
    clips: () =>
      backstage.evaluate(
        () =>
          new Promise<unknown[]>((resolve, reject) => {
            const opening = indexedDB.open('galley-clipper');
            opening.addEventListener('error', () => reject(new Error('no outbox')));
            // Where the browser threw a broken one away, none is made here in its place.
            opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
            opening.addEventListener('success', () => {
              const reading = opening.result.transaction('clips');
              reading.addEventListener('abort', () => reject(new Error('no clips')));
              const all = reading.objectStore('clips').getAll();
              all.addEventListener('success', () => {
                opening.result.close();
                resolve(all.result.map(({ text }: { text: string }) => JSON.parse(text)));
              });
            });
          }),
      ),
    menusMade: () =>
      expect
        .poll(() =>
          backstage.evaluate(() =>
            // The last one that is made; there is no list of them.
            chrome.contextMenus.update('clip-all-tabs', {}).then(
              () => true,
              () => false,
            ),
          ),
        )
        .toBe(true),
    underWay: () =>
      backstage.evaluate(
        async () => (await chrome.storage.session.getKeys()).filter((key) => key.startsWith('begun:')).length,
      ),
    badge: () => backstage.evaluate(() => chrome.action.getBadgeText({})),
    buttonAt: (url) =>
      backstage.evaluate(async (wanted) => {
        const tab = (await chrome.tabs.query({})).find((each) => each.url === wanted);
        if (tab === undefined) throw new Error(`No tab shows ${wanted}.`);
        const of = { tabId: tab.id };
        return { badge: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) };
      }, url),
    ask: (message) => backstage.evaluate((asked) => chrome.runtime.sendMessage(asked), message),
  };
};
