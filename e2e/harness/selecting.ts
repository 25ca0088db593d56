import type { Locator, Page } from '@playwright/test';

interface Passage {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** Lines of text it runs over. */
  readonly lines: number;
}

/** Where on the screen a passage begins and ends, as its reader sees it. */
const whereIs = async (passage: Locator): Promise<Passage> => {
  await passage.scrollIntoViewIfNeeded();
  return passage.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const [first, last] = [rects[0], rects.at(-1)];
    if (first === undefined || last === undefined) throw new Error('Nothing is written here.');
    const isRtl = getComputedStyle(element).direction === 'rtl';
    return {
      from: { x: isRtl ? first.right - 1 : first.left + 1, y: first.top + first.height / 2 },
      to: { x: isRtl ? last.left + 1 : last.right - 1, y: last.top + last.height / 2 },
      lines: new Set(rects.map(({ bottom }) => Math.round(bottom))).size,
    };
  });
};

/** Drags the mouse over a passage, from its first character to its last. */
export const selectByMouse = async (page: Page, passage: Locator): Promise<void> => {
  const { from, to } = await whereIs(passage);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
};

/** Selects a passage's first word by a double click, and the rest with Shift and the arrows. */
export const selectByKeys = async (page: Page, passage: Locator): Promise<void> => {
  const { from, lines } = await whereIs(passage);
  await page.mouse.dblclick(from.x, from.y);
  for (let line = 1; line < lines; line += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
};
