import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import * as z from 'zod/mini';
import { hasXvfb, openDisplay, type Display } from './harness/display.ts';
import { freePort } from './harness/native-ui.ts';
import { npmStart, type Start } from './harness/npm-start.ts';
import { copyProject } from './harness/project-copy.ts';

const SCREEN = { width: 1600, height: 1000 };

const preferences = z.object({
  profile: z.object({ exit_type: z.string() }),
  browser: z.object({
    window_placement: z.object({ left: z.int(), right: z.int(), top: z.int(), bottom: z.int() }),
  }),
});

/** What the browser wrote down as it ended: how it ended, and the window it had. */
const leftBehind = async (data: string): Promise<z.infer<typeof preferences>> =>
  preferences.parse(JSON.parse(await readFile(join(data, 'galley/profile/Default/Preferences'), 'utf8')));

test.describe('npm start', () => {
  test.skip(!hasXvfb(), 'Xvfb is not installed, so no window can be opened here (Debian: apt-get install xvfb).');

  let display: Display | null = null;
  const begun: Start[] = [];
  const begin = (folder: string, env: Readonly<Record<string, string>>): Start => {
    const start = npmStart(folder, env);
    begun.push(start);
    return start;
  };

  test.afterEach(async () => {
    for (const start of begun.splice(0)) {
      start.pressCtrlC();
      await start.ended;
    }
    await display?.close();
    display = null;
  });

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a fixture needs
  test('fills the screen, is found by a second one, ends in order, and builds only what changed', async ({}, info) => {
    test.setTimeout(900_000);
    const folder = await copyProject(info.outputPath('project'));
    const data = info.outputPath('data');
    const port = await freePort();
    display = await openDisplay(SCREEN);
    const env = { DISPLAY: display.name, XDG_DATA_HOME: data, GALLEY_PORT: String(port) };
    const origin = `http://localhost:${port}`;

    const first = begin(folder, env);
    await first.says(`Firefox's clipper lies in ${join(folder, 'built/firefox')}`);
    await first.says('Chromium is open');
    const order = ['clipper for Chrome:', 'desk:', 'clipper for Firefox:'].map((part) =>
      first.said.findIndex((line) => line.startsWith(part)),
    );
    expect(order.toSorted((a, b) => a - b)).toEqual(order);
    expect(order).not.toContain(-1);
    for (const browser of ['chrome', 'firefox'])
      expect(await readFile(join(folder, 'built', browser, 'manifest.json'), 'utf8')).toContain('manifest_version');

    for (const asked of [port, port + 1]) {
      const second = begin(folder, { ...env, GALLEY_PORT: String(asked) });
      expect(await second.ended).toBe(0);
      expect(second.said.join('\n')).toContain(`Galley is running already: the desk is on ${origin}.`);
      expect(second.said.join('\n')).not.toContain('clipper for');
    }

    first.pressCtrlC();
    await first.ended;
    expect(first.said.at(-1)).toBe('Galley is stopped: the desk is not served any more.');
    expect(first.said.join('\n')).not.toContain('The window is closed');
    await expect(fetch(origin)).rejects.toThrow('fetch failed');
    const { profile, browser } = await leftBehind(data);
    expect(profile.exit_type).toBe('Normal');
    const { left, right, top, bottom } = browser.window_placement;
    // Chromium leaves a line of dots free where no window manager looks after it.
    expect([right - left, bottom - top]).toEqual([expect.closeTo(SCREEN.width, -1), expect.closeTo(SCREEN.height, -1)]);

    await writeFile(join(folder, 'pwa/public/new.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const third = begin(folder, env);
    await third.says('Chromium is open');
    await third.says("Firefox's clipper lies in");
    expect(third.said.filter((line) => /^(clipper for|desk:)/.test(line))).toEqual([expect.stringMatching(/^desk:/)]);
    expect(await (await fetch(`${origin}/new.svg`)).text()).toContain('<svg');
    third.pressCtrlC();
    await third.ended;
  });
});
