import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '#shared/result.ts';

/** The little of a tab that clipping needs. */
export interface ClipTab {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  /** The browser put it to sleep: nothing runs in it before it is loaded again. */
  readonly asleep?: true;
}

interface BrowserTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly discarded?: boolean | undefined;
  readonly status?: string | undefined;
}

/** Whether nothing of a tab's page is loaded: the browser put it to sleep, or has not woken it since it was started. */
const isAsleep = ({ discarded, status }: BrowserTab): boolean => discarded === true || status === 'unloaded';

/** A tab as the browser gives it, or null for one that has no page. */
export const toClipTab = (tab: BrowserTab | undefined): ClipTab | null =>
  tab?.id === undefined
    ? null
    : { id: tab.id, url: tab.url ?? '', title: tab.title ?? '', ...(isAsleep(tab) && { asleep: true }) };

/** The tabs of a window, in their order; of those chosen together, where only these are wanted. */
export const tabsOfWindow = async (windowId: number, chosenOnly: boolean): Promise<ClipTab[]> => {
  const tabs = await browser.tabs.query({ windowId, ...(chosenOnly && { highlighted: true }) });
  return tabs.flatMap((tab) => toClipTab(tab) ?? []);
};

/** The tab the user looks at. */
export const activeTab = async (): Promise<ClipTab | null> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return toClipTab(tab);
};

/**
 * How long to wait before trying again, in milliseconds. Chromium grants `activeTab` to the browser and to the page's process on
 * different pipes: on a busy machine the script can get there first and is refused, although the grant is on its way.
 */
const SECOND_THOUGHTS = [30, 150];

/** `unreadable`: the browser lets no extension into this page. */
export type Ran = Result<unknown, { readonly kind: 'unreadable'; readonly detail: string }>;

const insist = async (run: () => Promise<unknown>): Promise<Ran> => {
  let refusal: unknown = null;
  for (const pause of [0, ...SECOND_THOUGHTS]) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return ok(await run());
    } catch (error) {
      refusal = error;
    }
  }
  return fail({ kind: 'unreadable', detail: String(refusal) });
};

/**
 * Run a function that needs nothing but its arguments in a frame of a tab, on the user's gesture, and give what it says, unparsed; null
 * where the browser lets no extension in.
 */
export const askFrame = async (
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
  func: (...args: string[]) => unknown,
  args: readonly string[],
): Promise<unknown> => {
  const asked = await insist(async () => {
    const target = { tabId, frameIds: [frameId] };
    const [frame] = await browser.scripting.executeScript({ target, func, args: [...args] });
    return frame?.result;
  });
  return asked.ok ? asked.value : null;
};

/** The scripts that read a page on a gesture. */
type Script = '/capture.js' | '/links.js';

/** How long a page may be loading before it is read as far as it is there, in milliseconds: some never end. */
const LOADING = 1_500;

/** Serialised into a page. */
const saysLoading = (): boolean => Reflect.get(Document.prototype, 'readyState', document) === 'loading';

/** Whether a page is loading still; one that is busy, with the script perhaps, answers when it is done. */
const isLoading = async (tabId: number): Promise<boolean> => {
  try {
    const asked = { target: { tabId }, injectImmediately: true, func: saysLoading };
    const [frame] = await browser.scripting.executeScript(asked);
    return frame?.result === true;
  } catch {
    return false; // The browser lets nobody in, or the page is gone: what waits for it hears the same.
  }
};

const runScript = (tabId: number, script: Script): Promise<Ran> => {
  const run = (injectImmediately: boolean): Promise<Ran> =>
    insist(async () => {
      const injection = { target: { tabId }, files: [script], injectImmediately };
      const [frame] = await browser.scripting.executeScript<[], unknown>(injection);
      return frame?.result;
    });
  let isRead = false;
  const loaded = run(false).finally(() => {
    isRead = true;
  });
  const asItIs = async (): Promise<Ran> => {
    await new Promise((resolve) => setTimeout(resolve, LOADING));
    if (isRead || !(await isLoading(tabId)) || isRead) return loaded;
    const ran = await run(true);
    return ran.ok ? ran : loaded;
  };
  return Promise.race([loaded, asItIs()]);
};

/** Run the capture script in a tab on the user's gesture and give what it returned, unparsed. */
export const runCapture = (tabId: number): Promise<Ran> => runScript(tabId, '/capture.js');

/** Run the script that lists a page's links in a tab, as long as the user's gesture lets it in, and give what it returned, unparsed. */
export const runLinks = (tabId: number): Promise<Ran> => runScript(tabId, '/links.js');

/**
 * Run a function that needs nothing but its arguments in a tab, and give what it says. False where the browser lets no extension in,
 * and where the function threw, for which browsers reject nothing.
 */
export const runInTab = async (
  tabId: number,
  func: (...args: string[]) => boolean,
  args: readonly string[],
): Promise<boolean> => {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func, args: [...args] });
    return frame?.result === true;
  } catch {
    return false; // The browser bars this page; the caller says what it has to say elsewhere.
  }
};

/**
 * Have a script that stays in a page do something, and give what it says. `call` is serialised into the page, so it needs nothing but its
 * arguments; where it says that the script is not there yet, the script is put there first. False where the browser lets no extension
 * in, and where the page has moved on in between.
 */
export const callInTab = async <Args extends unknown[]>(
  tabId: number,
  script: '/toast.js',
  call: (...args: Args) => boolean | 'absent',
  args: Args,
): Promise<boolean> => {
  // Also in a page that is loading still: whoever clipped it there waits for an answer.
  const now = { target: { tabId }, injectImmediately: true };
  const ask = async (): Promise<unknown> => {
    const [frame] = await browser.scripting.executeScript({ ...now, func: call, args });
    return frame?.result;
  };
  // The first that a gesture does in a page may be this: of a link that is refused nothing is read.
  const said = await insist(ask);
  if (!said.ok) return false; // The browser bars this page, or it is gone; the caller says what it has to say elsewhere.
  if (said.value !== 'absent') return said.value === true;
  try {
    await browser.scripting.executeScript({ ...now, files: [script] });
    return (await ask()) === true;
  } catch {
    return false; // The page has moved on in between.
  }
};

/** Put the bridge into desk tabs that were open before this version of the clipper was. */
export const bridgeOpenDesks = async (deskPages: string, deskOrigin: string): Promise<void> => {
  const tabs = await browser.tabs.query({ url: deskPages });
  // One that is asleep gets it when it is loaded; until then nobody answers from it.
  const desks = tabs.filter((tab) => tab.url !== undefined && new URL(tab.url).origin === deskOrigin && !isAsleep(tab));
  await Promise.allSettled(
    desks.map(({ id }) =>
      browser.scripting.executeScript({ target: { tabId: id ?? -1 }, files: ['/content-scripts/bridge.js'] }),
    ),
  );
};

export const openTab = async (url: string): Promise<void> => {
  await browser.tabs.create({ url });
};

export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
