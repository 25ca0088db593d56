import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';
import { BUILT, buildAll } from './build.ts';
import { ensureChromium } from './ensure-browser.ts';
import { hasDisplay } from './display.ts';
import { launchWithClipper } from './launch.ts';
import { serve, type Served } from './serve.ts';

const PORT = Number(process.env['GALLEY_PORT'] ?? '4173');
const ORIGIN = `http://localhost:${PORT}`;

/** Where the browser's profile stays between starts, so that clips and issues do: with a user's data, never in a cache. */
const profileFolder = (): string => {
  const home = homedir();
  if (platform() === 'win32') return join(process.env['LOCALAPPDATA'] ?? home, 'galley', 'profile');
  if (platform() === 'darwin') return join(home, 'Library', 'Application Support', 'galley', 'profile');
  return join(process.env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'galley', 'profile');
};

const serveDesk = async (): Promise<Served> => {
  try {
    return await serve(BUILT.desk, PORT);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new Error(
        `Port ${PORT} is taken: stop what listens there, or start with another one (GALLEY_PORT=${PORT + 1} npm start).`,
        { cause: error },
      );
    throw error;
  }
};

const sayHowToInstall = (): void => {
  console.log(`Chrome or Chromium: open chrome://extensions, turn on Developer mode, choose "Load unpacked", and take
  ${resolve(BUILT.chrome)}
Firefox: open about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on…", and take
  ${resolve(BUILT.firefox, 'manifest.json')}`);
};

const untilStopped = (): Promise<void> =>
  new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });

const start = async (): Promise<void> => {
  if (!Number.isInteger(PORT) || PORT < 1 || PORT > 65_535) throw new Error('GALLEY_PORT must be a port number.');
  // The port first: a build that nobody can look at is a minute lost.
  const probe = await serveDesk();
  await probe.stop();
  await buildAll(ORIGIN);
  const served = await serveDesk();
  const stopped = untilStopped();
  console.log(`The desk is served on ${ORIGIN} until you press Ctrl+C.`);
  if (!hasDisplay()) {
    console.log('There is no display here, so no browser window was opened: open the address in a browser of yours.');
    sayHowToInstall();
    await stopped;
    await served.stop();
    return;
  }
  await ensureChromium();
  const profile = profileFolder();
  const { context } = await launchWithClipper({ profile, extension: BUILT.chrome, headless: false });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(ORIGIN);
  console.log(`Chromium is open with the clipper installed; what you make stays in ${profile}.`);
  const closed = new Promise<void>((done) => {
    context.once('close', () => done());
  });
  await Promise.race([
    stopped,
    closed.then(() => console.log('The window is closed; the desk is still served.')).then(() => stopped),
  ]);
  await context.close();
  await served.stop();
};

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
