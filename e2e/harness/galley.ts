import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { BUILT } from '#tools/build.ts';
import { launchWithClipper } from '#tools/launch.ts';
import { serve, type Served } from '#tools/serve.ts';
import { freePort, nativeUiArgs, openNativeUi, type NativeUi } from './native-ui.ts';
import { openPopup, type Popup } from './popup.ts';
import { chooseQuickClipKey } from './quick-clip-key.ts';
import { type SavedPage, serveLittleWeb } from './saved-pages.ts';
import { clipperWorker, type ClipperWorker } from './worker.ts';

/** Where the built clipper looks for the desk; each browser is told which port that is. */
export const DESK = 'http://localhost:4173';

/** One browser with the clipper installed, a desk that is served to it alone, and a little web to read. */
export interface Galley {
  readonly context: BrowserContext;
  readonly session: CDPSession;
  readonly extensionId: string;
  readonly worker: ClipperWorker;
  openDesk(): Promise<Page>;
  read(url: string): Promise<Page>;
  openPopup(page: Page): Promise<Popup>;
  /** The browser's own menus and questions. */
  readonly native: () => Promise<NativeUi>;
  /** Takes the network away: the browser is offline and both servers are gone. */
  goOffline(): Promise<void>;
  goOnline(): Promise<void>;
  /** Lets one page answer for everything of the desk, as a network does that wants its user to sign in; until `goOnline`. */
  answerWith(html: string): Promise<void>;
  close(): Promise<void>;
}

export interface GalleyOptions {
  readonly pages: readonly SavedPage[];
  readonly args?: readonly string[];
  /** Folder of another build of the clipper. */
  readonly clipper?: string;
  /** Folder of another build of the desk. */
  readonly desk?: string;
  /** IANA name of the zone the browser is in; left out, it is the machine's. */
  readonly timeZone?: string;
  /** Folder of a profile that outlives this browser; without it there is a fresh one, which is deleted. */
  readonly profile?: string;
}

export const startGalley = async (options: GalleyOptions): Promise<Galley> => {
  const { pages, args = [], clipper = BUILT.chrome, desk = BUILT.desk, timeZone, profile: kept } = options;
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'galley-')));
  const nativePort = await freePort();
  let served: Served | null = await serve(desk, 0);
  const { port } = served;
  let portal: Served | null = null;
  const { context, extensionId } = await launchWithClipper({
    profile,
    extension: clipper,
    headless: true,
    ...(timeZone === undefined ? {} : { timeZone }),
    args: [
      '--remote-debugging-port=0',
      `--host-resolver-rules=MAP localhost:4173 127.0.0.1:${port}`,
      '--disable-background-networking',
      ...nativeUiArgs(nativePort),
      ...args,
    ],
  });
  let native: Promise<NativeUi> | null = null;
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('No session with the browser itself.');
  await chooseQuickClipKey(context, extensionId);
  const worker = await clipperWorker(context, extensionId);
  const web = await serveLittleWeb(context, pages);
  const open = async (url: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  return {
    context,
    session,
    extensionId,
    worker,
    openDesk: () => open(DESK),
    read: open,
    native: () => (native ??= openNativeUi(nativePort)),
    openPopup: (page) => openPopup({ context, session, extensionId, profile }, page),
    goOffline: async () => {
      web.setReachable(false);
      await context.setOffline(true);
      await served?.stop();
      served = null;
      // Each page hears of it in its own time.
      for (const page of context.pages())
        await expect.poll(() => page.evaluate(() => navigator.onLine), { message: page.url() }).toBe(false);
    },
    answerWith: async (html) => {
      await served?.stop();
      served = null;
      portal = await serve(desk, port, () => ({ status: 200, text: html, type: 'text/html; charset=utf-8' }));
    },
    goOnline: async () => {
      await portal?.stop();
      portal = null;
      served ??= await serve(desk, port);
      await context.setOffline(false);
      web.setReachable(true);
    },
    close: async () => {
      (await native)?.close();
      await context.close();
      await served?.stop();
      await portal?.stop();
      if (kept === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};
