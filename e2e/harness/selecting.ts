import type { Locator, Page } from '@playwright/test';

interface Passage {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly isRtl: boolean;
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
      isRtl,
    };
  });
};

/** What of a passage stands behind the end of the selection, as whoever selects it sees it. */
const leftToSelect = (passage: Locator): Promise<string> =>
  passage.evaluate((element) => {
    const selection = getSelection();
    const left = document.createRange();
    left.selectNodeContents(element);
    if (!selection?.focusNode || !left.isPointInRange(selection.focusNode, selection.focusOffset))
      throw new Error(`The selection “${String(selection)}” does not end in the passage.`);
    left.setStart(selection.focusNode, selection.focusOffset);
    return left.toString();
  });

/** Drags the mouse over a passage, from its first character to its last. */
export const selectByMouse = async (page: Page, passage: Locator): Promise<void> => {
  const { from, to } = await whereIs(passage);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
};

/**
 * Selects a passage's first word by a double click, and the rest with Shift and the arrows: word by word, and its last word character
 * by character. How many keys that takes is read off the page, because where lines break depends on the fonts of the machine.
 */
export const selectByKeys = async (page: Page, passage: Locator): Promise<void> => {
  const { from, isRtl } = await whereIs(passage);
  await page.mouse.dblclick(from.x, from.y);
  const arrow = isRtl ? 'ArrowLeft' : 'ArrowRight';
  let left = await leftToSelect(passage);
  while (left.trim() !== '') {
    await page.keyboard.press(/\s/.test(left.trim()) ? `Control+Shift+${arrow}` : `Shift+${arrow}`);
    const now = await leftToSelect(passage);
    if (now === left) throw new Error(`The selection stays where it is, before “${left.trim()}”.`);
    left = now;
  }
};
