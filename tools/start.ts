import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { BUILT } from './build.ts';
import { buildChanged } from './build-changed.ts';
import { dataFolder } from './data-folder.ts';
import { hasDisplay } from './display.ts';
import { ensureChromium } from './ensure-browser.ts';
import { fillScreen } from './fill-screen.ts';
import { launchWithClipper } from './launch.ts';
import { OPEN } from './lay-open.ts';
import { findRunning, forgetRunning, noteRunning, TOKEN_PATH } from './running.ts';
import { serve, type Served } from './serve.ts';

const PORT = Number(process.env['GALLEY_PORT'] ?? '4173');
const ORIGIN = `http://localhost:${PORT}`;
const FOLDER = dataFolder();

/** Says that a Galley is running, where one is: it is left as it is, and so is what it was built for. */
const isRunning = async (): Promise<boolean> => {
  const running = await findRunning(FOLDER);
  if (running === null) return false;
  console.log(`Galley is running already: the desk is on http://localhost:${running.port}.`);
  if (running.port !== PORT)
    console.log(`To start it on port ${PORT}, stop that one first (Ctrl+C where it was started).`);
  return true;
};

/** Aborted on the first wish to stop; Ctrl+C pressed again changes nothing. */
const untilStopped = (): AbortSignal => {
  const stopping = new AbortController();
  for (const wish of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(wish, () => stopping.abort());
  return stopping.signal;
};

const whenAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });

/** The desk, served from the first moment on: whoever asks before it is built is told so, and a second start finds it. */
const serveDesk = async (): Promise<Served & { readonly open: () => void }> => {
  const token = randomUUID();
  let isBuilt = false;
  const first = (pathname: string | null) => {
    if (pathname === TOKEN_PATH) return { status: 200, text: token };
    return isBuilt ? null : { status: 503, text: 'Galley is being built. Load this page again in a moment.' };
  };
  const served = await serve(BUILT.desk, PORT, first).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new Error(
        `Port ${PORT} is taken: stop what listens there, or start with another one (GALLEY_PORT=${PORT + 1} npm start).`,
        { cause: error },
      );
    throw error;
  });
  await noteRunning(FOLDER, { port: PORT, token });
  return {
    ...served,
    open: () => {
      isBuilt = true;
    },
    stop: async () => {
      await forgetRunning(FOLDER);
      await served.stop();
    },
  };
};

/** Builds the desk and Chrome's clipper where something changed: what the window needs. */
const buildFirst = async (signal: AbortSignal): Promise<void> => {
  const built = [await buildChanged('chrome', ORIGIN, signal), await buildChanged('desk', ORIGIN, signal)];
  if (!built.includes(true)) console.log('Nothing has changed since the last build.');
};

/** Firefox's clipper is built beside what the user does already, and a failure of it is no end of that. */
const buildBeside = async (signal: AbortSignal): Promise<void> => {
  try {
    await buildChanged('firefox', ORIGIN, signal);
    if (!signal.aborted) console.log(`Firefox's clipper lies in ${resolve(OPEN, 'firefox')}.`);
  } catch (error) {
    if (!signal.aborted) console.log(`Firefox's clipper is not there: ${String(error)}`);
  }
};

const sayHowToInstall = (): void => {
  console.log(`Chrome or Chromium: open chrome://extensions, turn on Developer mode, choose "Load unpacked", and take
  ${resolve(OPEN, 'chrome')}
Firefox, once its clipper is built: open about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on…", and take
  ${resolve(OPEN, 'firefox', 'manifest.json')}`);
};

const openWindow = async (signal: AbortSignal): Promise<BrowserContext> => {
  await ensureChromium();
  const profile = join(FOLDER, 'profile');
  const { context } = await launchWithClipper({ profile, extension: BUILT.chrome, headless: false });
  const page = context.pages()[0] ?? (await context.newPage());
  await fillScreen(page);
  await page.goto(ORIGIN);
  console.log(`Chromium is open with the clipper installed; what you make stays in ${profile}.`);
  context.once('close', () => {
    if (!signal.aborted)
      console.log(`The window is closed; the desk is still served on ${ORIGIN} until you press Ctrl+C.`);
  });
  return context;
};

const start = async (): Promise<void> => {
  if (!Number.isInteger(PORT) || PORT < 1 || PORT > 65_535) throw new Error('GALLEY_PORT must be a port number.');
  if (await isRunning()) return;
  const stopped = untilStopped();
  const served = await serveDesk();
  try {
    await buildFirst(stopped);
    served.open();
    console.log(`The desk is served on ${ORIGIN} until you press Ctrl+C.`);
    const beside = buildBeside(stopped);
    if (hasDisplay()) {
      const context = await openWindow(stopped);
      await whenAborted(stopped);
      await context.close();
    } else {
      console.log('There is no display here, so no browser window was opened: open the address in a browser of yours.');
      sayHowToInstall();
      await whenAborted(stopped);
    }
    await beside;
  } catch (error) {
    if (!stopped.aborted) throw error;
  } finally {
    await served.stop();
  }
  console.log('Galley is stopped: the desk is not served any more.');
};

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
