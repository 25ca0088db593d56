import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { sendBidi } from './browser-window.ts';

interface Node {
  value?:
    | { nodeValue?: string | undefined; children?: Node[] | undefined; shadowRoot?: Node | null | undefined }
    | undefined;
}
const node: z.ZodMiniType<Node> = z.object({
  value: z.optional(
    z.object({
      nodeValue: z.optional(z.string()),
      children: z.optional(z.array(z.lazy(() => node))),
      shadowRoot: z.nullish(z.lazy(() => node)),
    }),
  ),
});
const located = z.object({ nodes: z.array(node) });
const tree = z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) });

const wordsOf = ({ value }: Node): string =>
  (value?.nodeValue ?? '') +
  (value?.shadowRoot ? wordsOf(value.shadowRoot) : '') +
  (value?.children ?? []).map(wordsOf).join('');

/** What the clipper's toast in a page says now; its shadow root is closed to the page, not to WebDriver. */
const readToast = async (page: Page): Promise<string> => {
  const { contexts } = tree.parse(await sendBidi(page.browser(), 'browsingContext.getTree', {}));
  const context = contexts.find(({ url }) => url === page.url())?.context;
  const found = await sendBidi(page.browser(), 'browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'html > div[popover]' },
    serializationOptions: { maxDomDepth: 4, includeShadowTree: 'all' },
  });
  return located.parse(found).nodes.map(wordsOf).join('');
};

/** Wait for the toast in a page to say something that fits. */
export const expectToast = (page: Page, says: RegExp): Promise<void> =>
  expect.poll(() => readToast(page), { message: 'the toast in the page' }).toMatch(says);

/** Click Undo in the toast: it ends the toast, in the upper right corner. */
export const clickUndo = async (page: Page): Promise<void> => {
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  await page.mouse.click(width - 55, 38);
};
