import { expect, type Page } from '@playwright/test';
import { clip, clips, fileByKey, section, startPublication } from './harness/desk.ts';
import { stopDeskAt } from './harness/desk-instrument.ts';
import { DESK, type Galley } from './harness/galley.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { test } from './harness/test.ts';
import { clickUndo, expectToast, pointAtUndo, undoIsDeaf, undoIsReady } from './harness/toast.ts';

const FERRY = { url: 'https://bjarka.example/notes/ferry', title: 'The page that works on the ferry' };
const LINKED = 'https://tideline.example/2026/late-arriving-events';
const SIEVE = { url: 'https://sieve.example/', title: 'sieve: look into Parquet without a warehouse' };

test('a clip that is taken back before the desk opens never comes to it', async ({ galley }) => {
  const page = await galley.read(FERRY.url);
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await expect.poll(galley.worker.badge).toBe('1');
  await clickUndo(page);
  await expectToast(page, 'Clip taken back');
  await expect.poll(galley.worker.badge).toBe('');
  const other = await galley.read(SIEVE.url);
  await pressQuickClip(other);
  await expectToast(other, 'Clipped');
  const desk = await galley.openDesk();
  await expect(clip(desk, SIEVE.title)).toHaveCount(1);
  await expect(clips(desk)).toHaveCount(1);
  // And the page counts as one that was never clipped.
  await page.bringToFront();
  await pressQuickClip(page);
  await expectToast(page, /^Clipped$/);
});

test('a clip that is taken back while the desk is open leaves its inbox', async ({ galley }) => {
  const desk = await galley.openDesk();
  const page = await galley.read(FERRY.url);
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await expect(clip(desk, FERRY.title)).toHaveCount(1);
  await expect.poll(galley.worker.badge).toBe('');
  await clickUndo(page);
  await expectToast(page, `Clip taken back: “${FERRY.title}”. What is in the inbox of the desk goes to its archive.`);
  await expect(clips(desk)).toHaveCount(0);
  await desk.reload();
  await expect(desk.getByRole('banner')).toContainText('clipper connected');
  await expect(clips(desk)).toHaveCount(0);
});

test('a clip that is placed by then stays in its issue', async ({ galley }) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
  const page = await galley.read(FERRY.url);
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await pointAtUndo(page);
  await desk.bringToFront();
  await fileByKey(desk, FERRY.title, 1);
  await expect(desk.getByRole('banner')).toContainText('saved on this device');
  await page.bringToFront();
  await clickUndo(page);
  await expectToast(page, /^Clip taken back/);
  await desk.bringToFront();
  await desk.reload();
  await expect(section(desk, 'Worth reading').getByRole('row', { name: FERRY.title })).toBeVisible();
});

for (const at of ['pull', 'ack'] as const)
  for (const sent of [false, true])
    test(`a clip that is taken back ${sent ? 'after' : 'before'} the desk’s ${at} is out of the inbox in the end`, async ({
      galley,
    }) => {
      const page = await galley.read(FERRY.url);
      await pressQuickClip(page);
      await expectToast(page, 'Clipped');
      await pointAtUndo(page);
      const desk = await galley.context.newPage();
      const { reached, letGo } = await stopDeskAt(desk, { at, sent, dies: false });
      await desk.goto(DESK);
      await reached;
      await page.bringToFront();
      await clickUndo(page);
      await expectToast(page, 'Clip taken back');
      await galley.worker.kill();
      await letGo();
      await expect(desk.getByRole('banner')).toContainText('clipper connected');
      const again = await galley.openDesk();
      await expect(again.getByRole('banner')).toContainText('clipper connected');
      for (const tab of [desk, again]) await expect(clips(tab)).toHaveCount(0);
    });

test('Undo is reached with Tab, stays while it has the focus, and works after the worker slept', async ({ galley }) => {
  const page = await galley.read(LINKED);
  await page.locator('a').first().focus();
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  await undoIsReady(page);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.matches('html > [popover]'))).toBe(true);
  await galley.worker.kill();
  await page.keyboard.press('Enter');
  await expectToast(page, 'Clip taken back');
  await expect.poll(galley.worker.badge).toBe('');
});

/** The toast as a script of the page sees it. */
const TOAST = 'html > [popover]';

const expectStillClipped = async (galley: Galley, page: Page): Promise<void> => {
  await page.bringToFront();
  await pressQuickClip(page);
  await expectToast(page, 'Already clipped');
  await expect.poll(galley.worker.badge).toBe('1');
};

test('no script of a page can take a clip back', async ({ galley }) => {
  const page = await galley.read(FERRY.url);
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  const reached = await page.evaluate((toast) => {
    const host = document.querySelector<HTMLElement>(toast);
    host?.click();
    host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    return host?.shadowRoot;
  }, TOAST);
  expect(reached).toBeNull();
  await expectStillClipped(galley, page);
});

test('no script of a page can read the toast, by whatever name its element goes', async ({ galley }) => {
  const page = await galley.read(FERRY.url);
  await page.evaluate(() => {
    const stolen: string[] = [];
    Object.assign(window, { stolen });
    const steal = (element: HTMLElement): void => {
      const inside = element.attachInternals();
      setInterval(() => stolen.push(inside.shadowRoot?.textContent ?? ''), 20);
    };
    const isHost = (node: Node): node is HTMLElement =>
      node instanceof HTMLElement && node.parentNode?.nodeName === 'HTML';
    const spy = class extends HTMLElement {
      constructor() {
        super();
        steal(this);
      }
    };
    // The name it had once.
    customElements.define('galley-toast', spy);
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]).filter(isHost)) {
        stolen.push(node.localName);
        try {
          steal(node);
        } catch (error) {
          stolen.push(String(error));
        }
      }
    }).observe(document.documentElement, { childList: true });
  });
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  const taken = await page.evaluate(() => {
    document.execCommand('selectAll');
    const { innerText } = document.documentElement;
    return JSON.stringify([Reflect.get(window, 'stolen'), getSelection()?.toString(), innerText]);
  });
  expect(taken).toContain('"div"');
  expect(taken).not.toMatch(/Clipped|Undo/);
});

test('a page that stretches the toast over itself, out of sight, gains no Undo by it', async ({ galley }) => {
  const page = await galley.read(FERRY.url);
  await page.evaluate(() => {
    new MutationObserver(([record]) => {
      const host = record?.addedNodes[0];
      if (!(host instanceof HTMLElement)) return;
      const rules = { 'transform-origin': 'calc(100% - 50px) 50%', scale: '60', opacity: '0.01' };
      for (const [rule, value] of Object.entries(rules)) host.style.setProperty(rule, value, 'important');
    }).observe(document.documentElement, { childList: true });
  });
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  // A button that is seen whole counts clicks after half a second: before that, the click would prove nothing. So the page itself waits
  // until something that is seen whole, and began later, has been seen for as long.
  await page.evaluate(
    () =>
      new Promise<void>((seenLongEnough) => {
        const seen = document.createElement('div');
        seen.style.cssText =
          'position: fixed; inset: 0 auto auto 0; width: 20px; height: 20px; z-index: 1; background: white';
        document.body.append(seen);
        const look = new IntersectionObserver(
          (entries) => {
            if (Reflect.get(entries.at(-1) ?? {}, 'isVisible') === true) setTimeout(seenLongEnough, 500);
          },
          Object.assign({ threshold: [0, 1] }, { trackVisibility: true, delay: 100 }),
        );
        look.observe(seen);
      }),
  );
  await page.mouse.click(600, 300);
  await expectStillClipped(galley, page);
});

test('a page that draws over the toast what lets clicks through gains no Undo by it', async ({ galley }) => {
  const page = await galley.read(FERRY.url);
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await pointAtUndo(page);
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.textContent = 'Continue';
    cover.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; pointer-events: none';
    document.body.append(cover);
    cover.showPopover();
  });
  // The browser tells what is drawn over it in its own time.
  await undoIsDeaf(page);
  await clickUndo(page, { anyhow: true });
  await expectToast(page, 'That click did not count');
  await page.evaluate(() => document.body.lastElementChild?.remove());
  await expectStillClipped(galley, page);
});
