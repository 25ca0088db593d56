import type { Element as Copy, ElementContent } from 'hast';
import { isCodeAside } from './code-aside.ts';
import { isCodeBlock, isInline, keepsLines } from './code-block.ts';
import { beginLine, codeAsTold, endLine, putCode } from './code-lines.ts';
import { isKept, shellOf } from './copied-element.ts';
import { embeddedOf } from './embedded.ts';
import { tableAsTold } from './copied-table.ts';
import { formulaOf } from './formula.ts';
import { isForEarsOrLinking } from './heading-marks.ts';
import { noteReferenceOf } from './note-reference.ts';
import { besideLine, isOutOfFlow, PHRASING, type Beside } from './out-of-flow.ts';
import type { Look, PageWorld } from './page-world.ts';
import { attributeOf, firstIn, isElement, isHeading, isText, nextOf, previousOf, tagOf, textOf } from './plain-dom.ts';
import { seenText } from '#shared/portable.ts';
import { onOneLine } from './portable-tex.ts';
import { raisedOf } from './raised.ts';
import { isShown, isSilent } from './shown.ts';
import { showsShadow, shownChildren } from './shown-children.ts';
import { isUntold, told, toldAs, wordsOf } from './told.ts';

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
  readonly edge: ((into: Copy) => void) | null;
  /** Its own words were not highlighted. */
  readonly isSilent: boolean;
  /** It is told in other words, so its own are only quoted. */
  readonly isAside: boolean;
  readonly isFlex: boolean;
  /** Its children stand beside each other. */
  readonly isRow: boolean;
  /** White space in it is shown as it is written. */
  readonly isRaw: boolean;
  /** Something around keeps it from being selected. */
  readonly isKeptFrom: boolean;
  readonly isHeading: boolean;
  /** It is shown by a shadow root: no search of the document finds its words in their place. */
  readonly isOfShadow: boolean;
  /** What stands beside the lines of the block it is in, and comes after them. */
  readonly notes: ElementContent[];
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

const endsSpace = ({ children }: Copy): boolean => {
  const last = children.findLast((child) => child.type !== 'element' || !isUntold(child));
  return last === undefined || (last.type === 'text' && /\s$/u.test(last.value));
};

/** Between two words on both sides of what is left out there is one space. */
export const putWords = (text: string, into: Copy): void => {
  const last = into.children.at(-1);
  const isDoubled = last?.type === 'element' && isUntold(last) && endsSpace(into);
  into.children.push(textCopy(isDoubled ? text.trimStart() : text));
};

const lineBreak = ({ children }: Copy): void => {
  children.push(copyNamed('br'));
};
const space = (into: Copy): void => {
  if (!endsSpace(into)) into.children.push(textCopy(' '));
};

/** A formula that stands by itself is a block where a block may be, and a phrase elsewhere. */
const toldIn = (copy: Copy, into: Copy): readonly ElementContent[] => {
  if (toldAs(copy) !== 'display-tex') return [copy];
  if (!FLOW.test(into.tagName)) return [told(onOneLine(wordsOf(copy)), 'tex')];
  if (into.tagName === 'p') into.tagName = 'div';
  return [copyNamed('div', [copy])];
};

/** What is drawn as a box of its own, as far as it can stand so. */
const apart = (copy: Copy, into: Copy): readonly ElementContent[] =>
  FLOW.test(into.tagName) && into.tagName !== 'p' ? [copyNamed('p', [copy])] : [copy];

export const asItIs = (copy: Copy): readonly ElementContent[] => {
  if (copy.tagName === 'pre') return codeAsTold(copy);
  return copy.tagName === 'table' ? tableAsTold(copy) : [copy];
};

export const isInCode = ({ into }: Pick<Level, 'into'>): boolean => into.tagName === 'pre';

const isPeer = (source: Element, beside: (node: Node) => Node | null): boolean => {
  const node = beside(source);
  const peer = node !== null && isText(node) ? beside(node) : node;
  return (
    peer !== null &&
    isElement(peer) &&
    tagOf(peer) === tagOf(source) &&
    attributeOf(peer, 'class') === attributeOf(source, 'class')
  );
};

/** An empty line has its height from lines like it. */
const isEmptyLine = (source: Element): boolean =>
  (isPeer(source, previousOf) || isPeer(source, nextOf)) &&
  seenText(textOf(source)) === '' &&
  firstIn(source, 'br') === null;

/** In code all is text, and what is drawn as a block is a line. */
const lineOf = (source: Element, { display }: Look, above: Level): Level['edge'] => {
  if (tagOf(source) === 'BR') return (into) => putCode(into, '\n', true);
  if (isInline(display) || display === 'table-cell' || above.isRow) return null;
  beginLine(above.into);
  const isEmpty = isEmptyLine(source);
  return (into) => endLine(into, isEmpty);
};

/** What parts an element that only passes its children on from what stands before and after it. */
const edgeOf = (element: Element, display: string, { into, isFlex }: Level): Level['edge'] => {
  if (isInline(display)) return null;
  return PHRASES.test(into.tagName) || (isFlex && PHRASING.test(tagOf(element))) ? space : lineBreak;
};

const isBlock = (edge: Level['edge'], { into }: Level): boolean =>
  edge === lineBreak && FLOW.test(into.tagName) && into.tagName !== 'p';

const isVoid = (element: Element): boolean => /^(?:BR|HR|IMG|INPUT)$/.test(tagOf(element));

const asCopied = (source: Element, copy: Copy): readonly ElementContent[] =>
  isKept(source) ? asItIs(copy) : copy.children;

const lettersOf = ({ children }: Copy): string =>
  children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim();

/** What stands beside its line. A letter of a word is told as that, and edges are marked, since browsers find no quotation across them. */
const besideLevel = (kind: Beside, source: Element, level: Level, above: Level): Level => {
  if (kind === 'word') return { ...level, as: (copy) => [told(lettersOf(copy))], isAside: true };
  if (kind === 'note') {
    const as = (copy: Copy): readonly ElementContent[] => {
      above.notes.push(copyNamed('div', [...asCopied(source, copy)]));
      return [told('')];
    };
    return { ...level, as, notes: [] };
  }
  space(above.into);
  return { ...level, as: (copy) => [told(''), ...asCopied(source, copy), told('')], edge: space };
};

/** What is left out still parts what stands around it: a block by its lines, and what is off the screen for whoever looks for the words. */
const leaveOut = (source: Element, look: Look, above: Level): null => {
  const { into, isAside } = above;
  const isNothing = look.display === 'none' || isAside || isInCode(above);
  if (isNothing || !(FLOW.test(into.tagName) || PHRASES.test(into.tagName))) return null;
  const edge = edgeOf(source, look.display, above);
  if (isOutOfFlow(look)) into.children.push(told(''));
  else if (isBlock(edge, above)) into.children.push(copyNamed('div'));
  else for (let count = 0; count < 2; count += 1) edge?.(into);
  return null;
};

/** A button beside code or a heading copies or links it. */
const isToPress = (source: Element, above: Level): boolean =>
  tagOf(source) === 'BUTTON' && (above.isHeading || isInCode(above));

const hasNotes = ({ tagName }: Copy): boolean => FLOW.test(tagName) || /^h\d$/.test(tagName);

/** A phrase that is shown as a block stands on lines of its own. */
const phraseOnLines = (source: Element, edge: Level['edge'], shell: Level, above: Level): Level => {
  if (edge === null || !PHRASING.test(tagOf(source))) return shell;
  if (isBlock(edge, above)) return { ...shell, as: (copy) => [copyNamed('div', [copy])] };
  edge(above.into);
  return { ...shell, edge };
};

/** The level of an element that a range reaches into; null for one that is no part of what a reader sees. */
export const levelOf = (source: Element, above: Level, range: Range, world: PageWorld): Level | null => {
  const style = world.lookOf(source);
  const isCode = isInCode(above);
  const isLine = !isInline(style.display);
  const embedded = isCode || above.isAside || style.display === 'none' ? null : embeddedOf(source);
  if (embedded === null && (!isShown(source, style, world) || isToPress(source, above)))
    return leaveOut(source, style, above);
  if (embedded === null && isCodeAside(source, isCode, isLine)) return null;
  const isFlex = /flex|grid/.test(style.display);
  const level = {
    source,
    children: shownChildren(range, source),
    next: 0,
    edge: null,
    isSilent: isSilent(style, above.isKeptFrom),
    isAside: above.isAside,
    isFlex,
    isRow: isFlex && style.display !== 'grid' && style.flexDirection.startsWith('row'),
    isRaw: keepsLines(style) || (isCode && above.isRaw),
    isKeptFrom: style.userSelect === 'none' || (style.userSelect === 'auto' && above.isKeptFrom),
    isHeading: above.isHeading || isHeading(source),
    isOfShadow: above.isOfShadow || showsShadow(source, range),
    notes: above.notes,
    depth: above.depth + 1,
  };
  const passing = { ...level, into: above.into, as: null, depth: above.depth };
  if (above.isAside) return passing;
  if (isCode) return { ...passing, edge: lineOf(source, style, above) };
  if (above.isHeading && isForEarsOrLinking(source)) return leaveOut(source, style, above);
  const found = level.isSilent ? null : (formulaOf(source, world) ?? noteReferenceOf(source) ?? raisedOf(source));
  if (found !== null) return { ...level, into: copyNamed('div'), as: () => toldIn(found, above.into), isAside: true };
  if (embedded !== null)
    return { ...level, children: [], into: copyNamed('div'), as: () => apart(embedded, above.into) };
  const beside = isVoid(source) ? null : besideLine(source, style, world);
  if (beside !== null) {
    const into = isKept(source) ? shellOf(source, style, range) : copyNamed('div');
    return besideLevel(beside, source, { ...passing, into, depth: level.depth }, above);
  }
  const isBlockOfCode = !PHRASES.test(above.into.tagName) && isCodeBlock(source, style, world);
  const edge = edgeOf(source, style.display, above);
  const isShell = isBlockOfCode || isKept(source) || isBlock(edge, above);
  if (isShell && (above.depth < DEEPEST || isVoid(source))) {
    const into = shellOf(source, style, range, isBlockOfCode);
    const notes = hasNotes(into) ? [] : above.notes;
    const shell = { ...level, isRaw: level.isRaw || tagOf(source) === 'PRE', into, as: asItIs, notes };
    return isBlockOfCode || !isKept(source) ? shell : phraseOnLines(source, edge, shell, above);
  }
  edge?.(above.into);
  return { ...passing, edge };
};
