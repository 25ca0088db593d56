import type { Element as Copy, ElementContent } from 'hast';
import { childrenIn } from './children-in.ts';
import { isKept, shellOf } from './copied-element.ts';
import { tableAsTold } from './copied-table.ts';
import { formulaOf } from './formula.ts';
import { noteReferenceOf } from './note-reference.ts';
import type { PageWorld } from './page-world.ts';
import { tagOf } from './plain-dom.ts';
import { onOneLine } from './portable-tex.ts';
import { raisedOf } from './raised.ts';
import { isShown, isSilent } from './shown.ts';
import { told, toldAs, wordsOf } from './told.ts';

/** One element on the way of a copy through a page. */
export interface Level {
  readonly source: Node;
  readonly children: readonly Node[];
  next: number;
  /** What its own children are put in; for one that only passes them on, that of the level above. */
  readonly into: Copy;
  /** What becomes of it in the level above if there is anything in it; null for one that passes its children on. */
  readonly as: ((copy: Copy) => readonly ElementContent[]) | null;
  /** What parts it from what follows. */
  readonly edge: (() => ElementContent) | null;
  /** Its own words were not highlighted. */
  readonly isSilent: boolean;
  /** It is told in other words, so its own are only quoted. */
  readonly isAside: boolean;
  readonly isFlex: boolean;
  readonly depth: number;
}

/** Deepest copy: of what lies deeper the words are kept, and the lines. Parsers of browsers go no deeper than 512. */
const DEEPEST = 100;

/** Where a block may stand. */
const FLOW = /^(?:blockquote|d[dt]|div|li|p|t[dh])$/;
const PHRASES = /^(?:a|h\d)$/;

export const copyNamed = (tagName: string, children: ElementContent[] = []): Copy => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
export const textCopy = (value: string): ElementContent => ({ type: 'text', value });

const lineBreak = (): ElementContent => copyNamed('br');
const space = (): ElementContent => textCopy(' ');

const isInline = (display: string): boolean => /^(?:inline|contents|ruby|math)/.test(display);

/** A formula that stands by itself is a block where a block may be, and a phrase elsewhere. */
const toldIn = (copy: Copy, into: Copy): readonly ElementContent[] => {
  if (toldAs(copy) !== 'display-tex') return [copy];
  if (!FLOW.test(into.tagName)) return [told(onOneLine(wordsOf(copy)), 'tex')];
  if (into.tagName === 'p') into.tagName = 'div';
  return [copyNamed('div', [copy])];
};

const asItIs = (copy: Copy): readonly ElementContent[] => (copy.tagName === 'table' ? tableAsTold(copy) : [copy]);

const isInCode = ({ into }: Level): boolean => into.tagName === 'pre';

const endsLine = ({ children }: Copy): boolean => {
  const last = children.at(-1);
  return last === undefined || (last.type === 'text' ? last.value.endsWith('\n') : true);
};

const endsSpace = ({ children }: Copy): boolean => {
  const last = children.at(-1);
  return last === undefined || (last.type === 'text' && /\s$/u.test(last.value));
};

/** What parts an element that only passes its children on from what stands before and after it. */
const edgeOf = (element: Element, display: string, { into, isFlex }: Level): Level['edge'] => {
  if (isInline(display)) return null;
  return PHRASES.test(into.tagName) || (isFlex && tagOf(element) === 'SPAN') ? space : lineBreak;
};

export const putEdge = (edge: () => ElementContent, into: Copy): void => {
  if (edge !== space || !endsSpace(into)) into.children.push(edge());
};

const isBlock = (edge: Level['edge'], { into }: Level): boolean =>
  edge === lineBreak && FLOW.test(into.tagName) && into.tagName !== 'p';

const isVoid = (element: Element): boolean => /^(?:BR|HR|IMG|INPUT)$/.test(tagOf(element));

/** The level of an element that a range reaches into; null for one that is no part of what a reader sees. */
export const levelOf = (source: Element, above: Level, range: Range, world: PageWorld): Level | null => {
  const style = world.lookOf(source);
  if (!isShown(source, style)) return null;
  const level = {
    source,
    children: childrenIn(range, source),
    next: 0,
    edge: null,
    isSilent: isSilent(style),
    isAside: above.isAside,
    isFlex: /flex|grid/.test(style.display),
    depth: above.depth + 1,
  };
  const passing = { ...level, into: above.into, as: null, depth: above.depth };
  if (above.isAside) return passing;
  if (isInCode(above)) {
    // Highlighters make each line a block, with and without a line's end after it.
    if (!isInline(style.display) && !endsLine(above.into)) above.into.children.push(textCopy('\n'));
    return tagOf(source) === 'BR' ? { ...level, into: copyNamed('br'), as: asItIs } : passing;
  }
  const found = level.isSilent ? null : (formulaOf(source, world) ?? noteReferenceOf(source) ?? raisedOf(source));
  if (found !== null) return { ...level, into: copyNamed('div'), as: () => toldIn(found, above.into), isAside: true };
  const edge = edgeOf(source, style.display, above);
  const isShell = isKept(source) || isBlock(edge, above);
  if (isShell && (above.depth < DEEPEST || isVoid(source)))
    return { ...level, into: shellOf(source, range), as: asItIs };
  if (edge !== null) putEdge(edge, above.into);
  return { ...passing, edge };
};
