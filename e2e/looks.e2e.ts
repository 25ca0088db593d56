import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { clips, startPublication } from './harness/desk.ts';
import { beTouched } from './harness/pointer.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { everyScreen } from './harness/screens.ts';
import { test } from './harness/test.ts';

/** What of a page does not fit into its window: what reaches out of it, and what is cut where nothing tells of the rest. */
const cuts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const name = (element: Element): string => element.outerHTML.slice(0, 120);
    const scrollsItself = (element: Element): boolean => {
      for (let each: Element | null = element; each !== null; each = each.parentElement)
        if (['auto', 'scroll'].includes(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth)
          return each.closest('pre, table, .cm-editor') !== null;
      return false;
    };
    const isShown = (element: Element): boolean => {
      const { width: wide, height: tall } = element.getBoundingClientRect();
      return wide > 1 && tall > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    };
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    for (const element of document.body.querySelectorAll('*')) {
      if (!isShown(element) || scrollsItself(element) || element.closest('svg') !== null) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -1 || right > width + 1) found.push(`out of the window, ${left} to ${right}: ${name(element)}`);
      const { overflowX, textOverflow } = getComputedStyle(element);
      const isField = element.matches('input, textarea, select');
      if (
        !isField &&
        overflowX !== 'visible' &&
        textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1
      )
        found.push(`cut, ${element.scrollWidth} in ${element.clientWidth}: ${name(element)}`);
    }
    return found;
  });

/** What of a page is hard to hit with a finger, or makes a phone zoom in. */
const hardToTouch = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const target =
      'button, input, select, textarea, summary, [role="tab"], [role="menuitem"], [role="option"], [role="textbox"]';
    for (const element of document.querySelectorAll(target)) {
      // A tick is hit on its words too, and what only screen readers and keys use is too small to be meant for fingers.
      const labels =
        element.matches('[type="checkbox"], [type="radio"]') && element instanceof HTMLInputElement
          ? [...(element.labels ?? [])]
          : [];
      const hits = [element, ...labels].map((hit) => hit.getBoundingClientRect());
      const { width, height } =
        hits.find((hit) => hit.width >= 44 && hit.height >= 44) ?? element.getBoundingClientRect();
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || width < 8 || height < 8)
        continue;
      const name = element.outerHTML.slice(0, 140);
      if (width < 43.5 || height < 43.5) found.push(`${Math.round(width)} by ${Math.round(height)}: ${name}`);
      const isTyped = element.matches(
        'input:not([type="checkbox"], [type="radio"]), select, textarea, [role="textbox"]',
      );
      if (isTyped && Number.parseFloat(getComputedStyle(element).fontSize) < 16) found.push(`small type: ${name}`);
    }
    return found;
  });

/** Where the keys lead on a screen and nothing shows that they are there: no ring on what has the focus, in it or close around it. */
const unseenStops = async (page: Page, most = 12): Promise<readonly string[]> => {
  const found: string[] = [];
  for (let tabs = 0; tabs < most; tabs += 1) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const on = document.activeElement;
      if (on === null || on === document.body) return null;
      const isRinged = (element: Element): boolean =>
        [undefined, '::before', '::after'].some((pseudo) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
      const around: Element[] = [];
      for (let each: Element | null = on; each !== null && around.length < 5; each = each.parentElement)
        around.push(each);
      // A list shows which of its rows it is at, and a row or a menu may show it on a part of it.
      return [...around, ...on.querySelectorAll('*')].some(isRinged) ? null : on.outerHTML.slice(0, 160);
    });
    if (unseen !== null) found.push(unseen);
  }
  return found;
};

const spoken = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

test('every screen fits into 320 px, without a cut and without scrolling sideways', async ({ galley }) => {
  await everyScreen(galley, {
    prepare: (page) => page.setViewportSize({ width: 320, height: 640 }),
    look: async (page, name) => expect.soft(await cuts(page), name).toEqual([]),
  });
});

test('every screen can be used with a finger: targets of 44 px, fields of 16 px, no word of keys', async ({
  galley,
}) => {
  await everyScreen(galley, {
    prepare: beTouched,
    look: async (page, name) => {
      expect.soft(await hardToTouch(page), name).toEqual([]);
      if (name !== 'all keys' && name !== 'options')
        expect.soft(await spoken(page), name).not.toMatch(/\bpress\b|Ctrl|Alt[ +]/iu);
    },
  });
});

test('axe has nothing to say against any screen in forced colours, and a ring shows where the keys are', async ({
  galley,
}) => {
  await everyScreen(galley, {
    prepare: (page) => page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' }),
    look: async (page, name) => {
      // Colours are the user's own here; and a popup is a form under the browser's own button, with no need of a heading.
      const except = [
        'color-contrast',
        'label-content-name-mismatch',
        ...(name === 'popup' ? ['page-has-heading-one'] : []),
      ];
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().disableRules(except).analyze();
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          name,
        )
        .toEqual([]);
      // A dialog of one field has its cursor; what it found is chosen by arrows.
      if (!['palette', 'issues'].includes(name)) expect.soft(await unseenStops(page), name).toEqual([]);
    },
  });
});

test('forced colours tell the chosen tab and the chosen clip from the others, and draw no grip on every row', async ({
  galley,
}) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
  for (const url of ['https://bjarka.example/notes/ferry', 'https://tideline.example/2026/late-arriving-events']) {
    await pressQuickClip(await galley.read(url));
    await desk.bringToFront();
    await expect(clips(desk).filter({ hasText: new URL(url).host.split('.')[0] ?? '' })).toBeVisible();
  }
  await desk.emulateMedia({ forcedColors: 'active' });
  await clips(desk).first().click();
  await desk.mouse.move(700, 500);
  const edge = (control: Locator): Promise<string> =>
    control.evaluate((element) => getComputedStyle(element).borderBlockEndColor);
  const bar = (row: Locator): Promise<string> =>
    row.evaluate((element) => getComputedStyle(element).borderInlineStartWidth);
  const left = await edge(desk.getByRole('tab', { name: 'Markdown' }));
  expect(await edge(desk.getByRole('tab', { name: 'Proof' }))).not.toBe(left);
  expect([await bar(clips(desk).first()), await bar(clips(desk).last())]).toEqual(['4px', '0px']);
  const grip = clips(desk)
    .last()
    .getByRole('button', { name: /^Drag /u, includeHidden: true });
  expect(await grip.evaluate((element) => getComputedStyle(element).borderInlineStartColor)).toBe(left);
});

/** How far a drawing is from the icon's own, drawn at its size: the mean difference of a channel, of 255. */
const distance = (page: Page, svg: string, png: string): Promise<number> =>
  page.evaluate(
    async ([drawn, made]) => {
      const load = async (address: string): Promise<HTMLImageElement> => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return image;
      };
      const small = await load(`data:image/png;base64,${made}`);
      const size = small.naturalWidth;
      const pixels = (image: HTMLImageElement): Uint8ClampedArray => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = size;
        const paper = canvas.getContext('2d');
        if (paper === null) throw new Error('No canvas to draw on.');
        paper.drawImage(image, 0, 0, size, size);
        return paper.getImageData(0, 0, size, size).data;
      };
      const [one, other] = [pixels(await load(`data:image/svg+xml,${encodeURIComponent(drawn ?? '')}`)), pixels(small)];
      return one.reduce((sum, channel, at) => sum + Math.abs(channel - (other[at] ?? 0)), 0) / one.length;
    },
    [svg, png],
  );

test('the desk and the clipper have one icon', async ({ galley }) => {
  const root = join(import.meta.dirname, '..');
  const page = await galley.context.newPage();
  const svg = (await readFile(join(root, 'pwa/public/icon.svg'), 'utf8')).replace(
    '<svg ',
    '<svg width="512" height="512" ',
  );
  const drawings = [
    ...[16, 32, 48, 96, 128].map((size) => `extension/public/icon/${size}.png`),
    ...[192, 512].map((size) => `pwa/public/icon-${size}.png`),
  ];
  for (const drawing of drawings)
    expect(await distance(page, svg, await readFile(join(root, drawing), 'base64')), drawing).toBeLessThan(6);
});
