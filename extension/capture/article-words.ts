import type { Capture } from '#shared/capture.ts';
import { countWords, wordsInAll } from './count-words.ts';
import { pastIt } from './past-it.ts';
import { allIn, bodyOf, isElement, isText, matches, parentOf, tagOf, textOf } from '#shared/passage/plain-dom.ts';

/** What has words of its own, but not the article's. */
const OTHERS =
  'aside, nav, footer, form, dialog, button, script, style, template, noscript, svg, iframe, select, textarea, [hidden], [aria-hidden="true"], [class~="comments" i], [id="comments" i], [class*="related" i]:not(body), [class*="recommend" i]:not(body)';

/** Shorter paragraphs are labels; an article with less text than this is none. UTF-16 code units. */
const LABEL = 25;
const SHORTEST = 250;

/** How much is looked at to find the article: paragraphs, and UTF-16 code units of text in them. */
const MOST = { paragraphs: 5_000, text: 200_000 };

/** How much of all text in paragraphs an article has. */
const SHARE = 0.6;

/** Elements that hold paragraphs of the page's main matter, with how much text stands in those. */
const holders = (body: Element): ReadonlyMap<Element, number> => {
  const found = new Map<Element, number>();
  const others = new Set<Element>();
  let count = 0;
  let read = 0;
  for (const paragraph of allIn(body, 'p')) {
    count += 1;
    const parent = parentOf(paragraph);
    if (count > MOST.paragraphs || read > MOST.text || parent === null) break;
    if (!found.has(parent) && !others.has(parent)) {
      if (Element.prototype.closest.call(parent, OTHERS) === null) found.set(parent, 0);
      else others.add(parent);
    }
    const length = textOf(paragraph).trim().length;
    read += length;
    const known = found.get(parent);
    if (known !== undefined && length >= LABEL) found.set(parent, known + length);
  }
  return found;
};

/** The smallest element with most of the text that stands in paragraphs; null where the page has no such. */
const articleIn = (body: Element): Element | null => {
  const lengths = new Map<Element, number>();
  let total = 0;
  for (const [holder, length] of holders(body)) {
    total += length;
    for (let around: Element | null = holder; around !== null; around = around === body ? null : parentOf(around))
      lengths.set(around, (lengths.get(around) ?? 0) + length);
  }
  if (total < SHORTEST) return null;
  const holding = [...lengths].filter(([, length]) => length >= total * SHARE).map(([element]) => element);
  return holding.find((element) => !holding.some((other) => other !== element && element.contains(other))) ?? null;
};

const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|CITE|CODE|DEL|DFN|EM|FONT|I|INS|KBD|MARK|Q|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR)$/;

/** How much of an article's text is read before the rest is reckoned by its length, in UTF-16 code units: three quarters of an hour. */
const SAMPLE = 60_000;

interface Sample {
  readonly text: string;
  /** How much of the article was gone through for it, from 0 to 1. */
  readonly share: number;
}

const lengthOf = (node: Node): number => textOf(node).length;

const sampleOf = (article: Element): Sample => {
  const texts: string[] = [];
  let read = 0;
  let passed = 0;
  const walker = new DOMParser()
    .parseFromString('', 'text/html')
    .createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && read < SAMPLE;) {
    const isOther = isElement(node) && matches(node, OTHERS);
    if (isText(node)) {
      const text = node.nodeValue ?? '';
      texts.push(text);
      read += text.length;
    } else if (isOther || (isElement(node) && !INLINE.test(tagOf(node)))) texts.push('\n');
    if (isOther) passed += lengthOf(node);
    node = isOther ? pastIt(walker) : walker.nextNode();
  }
  return { text: texts.join(''), share: read < SAMPLE ? 1 : (read + passed) / lengthOf(article) };
};

type Known = Pick<Capture, 'kind' | 'language'>;

/** Words of a page's article, of a very long one about; null where it has none that can be told from what stands around it. */
export const articleWords = (page: Document, { kind, language }: Known): number | null => {
  if (kind !== undefined && kind !== 'article' && kind !== 'paper') return null;
  const article = articleIn(bodyOf(page));
  if (article === null) return null;
  const { text, share } = sampleOf(article);
  return wordsInAll(countWords(text, language), share);
};
