import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium, howToGet } from '#tools/find-browser.ts';
import { connectCdp, type Cdp } from './cdp.ts';

/** A Chromium of our own, in a fresh profile, with extensions installed and nobody attached to its workers. */
export interface Chromium {
  readonly cdp: Cdp;
  close(): Promise<void>;
}

/** A Chromium on a profile that stays when it ends. */
export interface RunningChromium extends Chromium {
  /** End it as a power failure does. */
  kill(): Promise<void>;
}

/** Start headless Chromium on a profile, with unpacked extensions. `rules` is Chromium's --host-resolver-rules. */
export const runChromium = async (
  profile: string,
  extensions: readonly string[],
  rules: string,
): Promise<RunningChromium> => {
  const program = findChromium();
  if (program === undefined) throw new Error(howToGet('chromium'));
  const loaded = extensions.join(',');
  const browser = spawn(
    program,
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--remote-debugging-port=0',
      '--enable-unsafe-extension-debugging',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${loaded}`,
      `--load-extension=${loaded}`,
      `--host-resolver-rules=${rules}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const endIt = (): void => void browser.kill();
  // Whoever started it may be interrupted.
  process.once('exit', endIt);
  const ended = new Promise<void>((resolve) => {
    browser.once('exit', () => {
      process.off('exit', endIt);
      resolve();
    });
  });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: browser.stderr }).on('line', (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error('Chromium ended before it could be talked to.')));
  });
  const cdp = await connectCdp(address);
  return {
    cdp,
    close: async () => {
      // It may be gone before it has answered.
      await Promise.race([cdp.send('Browser.close'), ended]).catch(() => undefined);
      await ended;
      cdp.close();
    },
    kill: async () => {
      browser.kill('SIGKILL');
      await ended;
      cdp.close();
    },
  };
};

/** The same in a fresh profile, which is deleted in the end. */
export const startChromium = async (extensions: readonly string[], rules: string): Promise<Chromium> => {
  const profile = await mkdtemp(join(tmpdir(), 'galley-bench-'));
  const { cdp, close } = await runChromium(profile, extensions, rules);
  return {
    cdp,
    close: async () => {
      await close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
