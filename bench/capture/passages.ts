import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import * as z from 'zod/mini';
import { BUILT } from '#tools/build.ts';
import { findChromium, howToGet } from '#tools/find-browser.ts';
import type { Report } from '../report.ts';
import { openPage } from './in-browser.ts';
import type { TruePage } from './truth.ts';

/** Passages of a page, each from somewhere to somewhere up to 25 pieces of text further on. */
const PASSAGES = 6;

/** Takes away what has words that are not clipped (buttons, fields, numbers of notes), and shows what is folded away. */
const PREPARE = `for (const each of document.querySelectorAll('button, [role=button], noscript, iframe, select, textarea, input, svg, sup, style, script, object, embed, video, audio')) each.remove();
for (const each of document.querySelectorAll('details')) each.open = true;`;

/** Highlights a passage between two words, the same one for the same seed, and gives what the browser would copy. */
const highlight = (seed: number): string => `(() => {
  let seed = ${seed};
  const chance = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (nodeValue.trim().length > 20 && parentElement.checkVisibility()) texts.push(walker.currentNode);
  }
  if (texts.length < 2) return '';
  const first = Math.floor(chance() * texts.length);
  const [from, to] = [texts[first], texts[Math.min(texts.length - 1, first + Math.floor(chance() * 25))]];
  const start = from.nodeValue.indexOf(' ', Math.floor(chance() * from.nodeValue.length * 0.5)) + 1;
  const space = to.nodeValue.lastIndexOf(' ');
  const end = space < 1 || (from === to && space <= start) ? to.nodeValue.length : space;
  getSelection().setBaseAndExtent(from, start, to, end);
  return getSelection().toString();
})()`;

const quote = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });
const answer = z.object({
  capture: z.object({ excerpts: z.array(z.object({ markdown: z.string(), text: z.string(), selector: quote })) }),
});
type Excerpt = z.infer<typeof answer>['capture']['excerpts'][number];

/** Letters and digits tell the words; signs and white space are what Markdown changes. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

const wordsIn = (node: Nodes): string => {
  if (node.type === 'image') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => wordsIn(child)).join(' ') : '';
};

const hasHtml = (node: Nodes): boolean =>
  node.type === 'html' || ('children' in node && node.children.some((child) => hasHtml(child)));

type Fate =
  | 'the same'
  | 'other words in the Markdown'
  | 'other words in the text'
  | 'HTML in the Markdown'
  | 'no passage';

const fateOf = (shown: string, excerpt: Excerpt | undefined): Fate => {
  if (excerpt === undefined) return 'no passage';
  const tree = fromMarkdown(excerpt.markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  if (hasHtml(tree)) return 'HTML in the Markdown';
  if (lettersOf(wordsIn(tree)) !== lettersOf(shown)) return 'other words in the Markdown';
  return lettersOf(excerpt.text) === lettersOf(shown) ? 'the same' : 'other words in the text';
};

/** What becomes of one passage after the other; those that yield none, and say nothing, are passed over. */
const readPassages = async (page: Page, { truth: { file } }: TruePage, capture: string) => {
  const found: { readonly fate: Fate; readonly excerpt: Excerpt | undefined }[] = [];
  await page.evaluate(PREPARE);
  for (let passage = 1; passage <= PASSAGES; passage += 1) {
    const shown = z.string().parse(await page.evaluate(highlight(passage)));
    if (lettersOf(shown) === '') continue;
    const [excerpt] = answer.parse(await page.evaluate(capture)).capture.excerpts;
    const fate = fateOf(shown, excerpt);
    found.push({ fate, excerpt });
    if (fate !== 'the same') console.log(`${file}, passage ${passage}: ${fate}`);
  }
  return found;
};

/** How many of these are found in a page again. */
const foundAgain = async (page: Page, excerpts: readonly Excerpt[], paint: string): Promise<number> => {
  await page.evaluate(`globalThis.galleyQuotes = ${JSON.stringify(excerpts.map(({ selector }) => selector))}; 0`);
  const painted = z.array(z.string()).parse(await page.evaluate(paint));
  return painted.filter((each) => each === 'painted').length;
};

const script = async (name: string): Promise<string> =>
  (await readFile(join(BUILT.chrome, name), 'utf8')).replace(/;\s*$/, '');

/** Whether the Markdown of passages, read again, says what the browser would copy of them, and whether the page can be painted with them. */
export const passagesReport = async (pages: readonly TruePage[]): Promise<Report> => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGet('chromium'));
  const [capture, paint] = await Promise.all([script('capture.js'), script('paint.js')]);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const counts = new Map<Fate, number>([['the same', 0]]);
  let total = 0;
  let again = 0;
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const each of pages) {
      await openPage(page, each);
      const found = await readPassages(page, each, capture);
      for (const { fate } of found) counts.set(fate, (counts.get(fate) ?? 0) + 1);
      await openPage(page, each);
      again += await foundAgain(
        page,
        found.flatMap(({ excerpt }) => excerpt ?? []),
        paint,
      );
      total += found.length;
    }
  } finally {
    await browser.close();
  }
  return {
    title: 'Passages',
    what: `Of ${pages.length} pages, without buttons, fields and numbers of notes, ${PASSAGES} passages each are highlighted, from the middle of one piece of text to that of another. The Markdown of each is read again, as GitHub's, and its letters and digits are compared with those the browser would copy; so are those of its plain text. Then the page is loaded anew, as it is, and painted with them.`,
    head: ['what became of it', 'passages'],
    rows: [
      ...[...counts].map(([fate, count]) => [fate, `${count} of ${total}`]),
      ['found on the page again', `${again} of ${total}`],
    ],
    broken: total === counts.get('the same') ? [] : ['Some passages do not say what was highlighted.'],
  };
};
