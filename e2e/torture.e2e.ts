import { expect, type Page } from '@playwright/test';
import { clip, clips } from './harness/desk.ts';
import { type Moment, stopDeskAt } from './harness/desk-instrument.ts';
import { DESK, type Galley } from './harness/galley.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const TITLES = ['The page that works on the ferry', 'Postgres is enough, until the Tuesday it is not'];
const PAGES = ['https://bjarka.example/notes/ferry', 'https://smallsystems.example/postgres-tuesday'];

/** Two clips wait in the clipper while no desk is open. */
const clipTwoPages = async (galley: Galley): Promise<void> => {
  for (const url of PAGES) {
    const page = await galley.read(url);
    await pressQuickClip(page);
    await expectToast(page, 'Clipped');
  }
  await expect.poll(galley.worker.badge).toBe('2');
};

const expectEveryClipOnce = async (galley: Galley, desk: Page): Promise<void> => {
  for (const title of TITLES) await expect(clip(desk, title)).toHaveCount(1);
  await expect(clips(desk)).toHaveCount(TITLES.length);
  // Acknowledged, so nothing waits any more; and what is acknowledged is not handed over again.
  await expect.poll(galley.worker.badge).toBe('');
  await desk.reload();
  await expect(clips(desk)).toHaveCount(TITLES.length);
};

const MOMENTS: Readonly<Record<string, Pick<Moment, 'at' | 'sent'>>> = {
  'before the pull': { at: 'pull', sent: false },
  'between the pull and the store': { at: 'pull', sent: true },
  'between the store and the acknowledgement': { at: 'ack', sent: false },
  'after the acknowledgement': { at: 'ack', sent: true },
};

for (const [when, moment] of Object.entries(MOMENTS)) {
  test(`finds every clip once when the clipper’s worker dies ${when}`, async ({ galley }) => {
    await clipTwoPages(galley);
    const desk = await galley.context.newPage();
    const { reached, letGo } = await stopDeskAt(desk, { ...moment, dies: false });
    await desk.goto(DESK);
    await reached;
    await galley.worker.kill();
    await letGo();
    await expectEveryClipOnce(galley, desk);
  });

  test(`finds every clip once when the desk’s tab dies ${when}`, async ({ galley }) => {
    await clipTwoPages(galley);
    const dying = await galley.context.newPage();
    const { reached } = await stopDeskAt(dying, { ...moment, dies: true });
    await dying.goto(DESK);
    await reached;
    await dying.close();
    await expectEveryClipOnce(galley, await galley.openDesk());
  });

  test(`finds every clip once when both die ${when}`, async ({ galley }) => {
    await clipTwoPages(galley);
    const dying = await galley.context.newPage();
    const { reached } = await stopDeskAt(dying, { ...moment, dies: true });
    await dying.goto(DESK);
    await reached;
    await galley.worker.kill();
    await dying.close();
    await expectEveryClipOnce(galley, await galley.openDesk());
  });
}

test('keeps what was clipped when the worker dies right after the toast', async ({ galley }) => {
  const page = await galley.read('https://sieve.example/');
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await galley.worker.kill();
  const desk = await galley.openDesk();
  await expect(clip(desk, 'sieve: look into Parquet without a warehouse')).toHaveCount(1);
});

test('says that it did not finish when the worker dies while a page keeps it waiting', async ({ galley }) => {
  // Into a page that is no XML from its first character Chromium lets no script, and keeps whoever asks waiting.
  const address = 'https://sieve.example/broken';
  await galley.context.route(address, (route) => route.fulfill({ contentType: 'application/xhtml+xml', body: '<' }));
  const page = await galley.context.newPage();
  await page.goto(address);
  await pressQuickClip(page);
  await expect.poll(galley.worker.underWay).toBe(1);
  await galley.worker.kill();
  // Any event wakes it; at the latest its own alarm does.
  await galley.worker.ask('wake up');
  await expect
    .poll(galley.worker.title)
    .toMatch(
      /^The browser ended the clipper while it was at work on “.*sieve\.example\/broken.*clip again if it is not\.$/,
    );
  expect(await galley.worker.badge()).toBe('!');
  expect(await galley.worker.clips()).toEqual([]);
});
