import type { Page } from 'puppeteer-core';

/** Select a passage with the mouse: press at its start, drag to its end, let go. Gives what the page says is selected. */
export const selectWithMouse = async (page: Page, passage: string): Promise<string> => {
  const lines = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start === -1) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      return [...range.getClientRects()].map(
        ({ left, right, top, height }) => [left, right, top + height / 2] as const,
      );
    }
    return [];
  }, passage);
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (!first || !last) throw new Error(`The page does not show “${passage}”.`);
  await page.mouse.move(first[0], first[2]);
  await page.mouse.down();
  await page.mouse.move(last[1], last[2], { steps: 8 });
  await page.mouse.up();
  return page.evaluate(() => String(getSelection()));
};
