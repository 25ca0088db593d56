import type { Element, ElementContent, Parents } from 'hast';
import { publishableAddress } from '#shared/address.ts';
import { portableUrl } from '#shared/portable.ts';
import { destinationOf } from '#shared/redirect.ts';
import { isBlank, isBreak, withoutBlankLines } from './blank-lines.ts';
import { withCodeJoined } from './code-lines.ts';
import { asItems, isOfLists } from './list-items.ts';
import { LONGEST_ADDRESS } from '#shared/limits.ts';
import { onOneLine, withoutBars } from './portable-tex.ts';
import { isTold, told, toldAs, wordsOf } from './told.ts';

const absolute = (address: unknown, base: string): string | null =>
  typeof address === 'string' && URL.canParse(address, base) ? new URL(address, base).href : null;

/** Where a link leads, as it may be published: without what wraps it and what follows the reader. A sponsor's is left alone. */
const published = ({ properties: { href, dataRel } }: Element, base: string): string | null => {
  // To the top of the page, or to what only its scripts know.
  if (/^\s*#?\s*$/.test(typeof href === 'string' ? href : '')) return null;
  const address = absolute(href, base);
  if (address === null || /\bsponsored\b/i.test(String(dataRel))) return address;
  return publishableAddress(destinationOf(address))?.url ?? null;
};

/** Of a link that cannot be followed from a newsletter only its words stay, of such a picture nothing. */
const tidyAddress = (element: Element, name: 'href' | 'src', found: string | null): void => {
  const address = found === null || found.length > LONGEST_ADDRESS ? null : portableUrl(found);
  if (address === null) element.tagName = 'span';
  element.properties = address === null ? {} : { ...element.properties, [name]: address };
};

const BLOCKS =
  /^(?:address|article|aside|blockquote|caption|d[dlt]|details|div|fig(?:caption|ure)|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|t(?:able|body|d|foot|h|head|r)|ul)$/;

/** A formula in a cell: no block, and no bar that would part two cells. */
const inCell = (copy: Element): Element =>
  toldAs(copy) === 'words' ? copy : told(onOneLine(withoutBars(wordsOf(copy))), 'tex');

const isBlock = (child: ElementContent): boolean => child.type === 'element' && BLOCKS.test(child.tagName);

const space: ElementContent = { type: 'text', value: ' ' };

const lineBreak = (): ElementContent => ({ type: 'element', tagName: 'br', properties: {}, children: [] });

/** Whether nothing of an element can be told. */
const isNothing = (child: ElementContent): boolean => {
  if (child.type !== 'element' || isBreak(child)) return isBreak(child) || isBlank(child);
  return !/^(?:hr|img|input|data|t[dhr])$/.test(child.tagName) && child.children.every(isNothing);
};

/** Of an empty block only the lines that it parts are left, of an empty item nothing. */
const withoutNothing = (element: Element): ElementContent[] => {
  if (!isBlock(element) || !isNothing(element)) return [element];
  return element.tagName === 'li' ? [] : [lineBreak(), lineBreak()];
};

/** A cell of Markdown, or a heading, is one line: of blocks and lines in it only their words stay, parted by a space. */
const asLine = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    if (isTold(child)) return [inCell(child)];
    child.children = asLine(child.children);
    if (child.tagName === 'pre') return [{ ...space }, { ...child, tagName: 'code' }, { ...space }];
    if (!isBlock(child) && child.tagName !== 'br') return [child];
    return [{ ...space }, ...child.children, { ...space }];
  });

const wrapCode = (pre: Element): void => {
  const language = pre.properties['dataLanguage'];
  if (typeof language !== 'string') return;
  const properties = { className: [`language-${language}`] };
  pre.children = [{ type: 'element', tagName: 'code', properties, children: pre.children }];
};

const MARKS = new Set(['a', 'b', 'del', 'em', 'i', 'mark', 's', 'strike', 'strong']);

/** What each mark says to a reader. One within another that says the same says nothing more, and nested by the hundred they take seconds. */
const SAYS: Readonly<Record<string, string>> = {
  a: 'link',
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  mark: 'emphasis',
  del: 'struck',
  s: 'struck',
  strike: 'struck',
};

/** What a piece of the tree stands in: where the page is, and what is said of it already. */
interface Around {
  readonly base: string;
  readonly said: readonly string[];
}

/** Take white space and line breaks at one end of an element out of it. Gives what was taken. */
const takeSpace = ({ children }: Element, end: 'first' | 'last'): ElementContent[] => {
  const isFirst = end === 'first';
  const isSpaceAt = (at: number): boolean => {
    const child = children.at(isFirst ? at : -1 - at);
    return child !== undefined && (isBreak(child) || isBlank(child));
  };
  let count = 0;
  while (isSpaceAt(count)) count += 1;
  const taken = children.splice(isFirst ? 0 : children.length - count, count);
  const edge = children.at(isFirst ? 0 : -1);
  if (edge?.type !== 'text') return taken;
  const trimmed = isFirst ? edge.value.trimStart() : edge.value.trimEnd();
  if (trimmed !== edge.value) taken[isFirst ? 'push' : 'unshift']({ type: 'text', value: ' ' });
  edge.value = trimmed;
  return taken;
};

/** Markdown has no emphasis that begins or ends with white space, so that goes outside; an empty one goes altogether. */
const hoisted = (element: Element): ElementContent[] => {
  const before = takeSpace(element, 'first');
  const after = takeSpace(element, 'last');
  return element.children.length === 0 ? [...before, ...after] : [...before, element, ...after];
};

const holdsBlock = (child: ElementContent): boolean =>
  isBlock(child) || (child.type === 'element' && child.children.some(holdsBlock));

/**
 * Blocks within a mark, each with a mark of its own: Markdown has no emphasis and no link over several blocks, and what makes it of one
 * glues their words, or takes minutes where they are nested.
 */
const markEach = (mark: Element, children: readonly ElementContent[]): ElementContent[] => {
  const marked: ElementContent[] = [];
  let line: ElementContent[] = [];
  const endLine = (): void => {
    if (line.length > 0) marked.push(...hoisted({ ...mark, children: line }));
    line = [];
  };
  for (const child of children) {
    if (child.type !== 'element' || !holdsBlock(child)) {
      line.push(child);
      continue;
    }
    endLine();
    if (child.tagName !== 'pre') child.children = markEach(mark, child.children);
    marked.push(child);
  }
  endLine();
  return marked;
};

const tidyElement = (element: Element, { base, said }: Around): ElementContent[] => {
  if (element.tagName === 'a') tidyAddress(element, 'href', published(element, base));
  if (element.tagName === 'img') tidyAddress(element, 'src', absolute(element.properties['src'], base));
  if (element.tagName === 'pre') wrapCode(element);
  if (/^(?:t[dh]|h\d)$/.test(element.tagName)) element.children = asLine(element.children);
  const saying = SAYS[element.tagName];
  const isSaid = saying !== undefined && said.includes(saying);
  element.children = tidyAll(element, { base, said: saying === undefined || isSaid ? said : [...said, saying] });
  const isList = /^[ou]l$/.test(element.tagName);
  if (isList && isOfLists(element)) return element.children;
  if (isList) element.children = asItems(element);
  else if (element.tagName !== 'pre') withoutBlankLines(element, isBlock);
  // A paragraph of Markdown holds no blocks; one that does would be one line of glued words.
  if (element.tagName === 'p' && element.children.some(holdsBlock)) element.tagName = 'div';
  if (isSaid) return element.children;
  if (!MARKS.has(element.tagName)) return withoutNothing(element);
  return element.children.some(holdsBlock) ? markEach(element, element.children) : hoisted(element);
};

const contentOf = ({ children }: Parents): ElementContent[] => {
  const content: ElementContent[] = [];
  for (const child of children) if (child.type === 'element' || child.type === 'text') content.push(child);
  return content;
};

const tidyAll = (parent: Parents, around: Around): ElementContent[] =>
  withCodeJoined(contentOf(parent)).flatMap((child) =>
    child.type === 'element' ? tidyElement(child, around) : [child],
  );

/** Make addresses absolute and safe, drop unsafe ones, and put things where Markdown is made of them. In place. */
export const tidy = (root: Element, base: string): Element => {
  root.children = tidyAll(root, { base, said: [] });
  return root;
};
