import type { Element as Copy } from 'hast';
import { childrenIn } from './children-in.ts';
import { isCodeBlock, keepsLines } from './code-block.ts';
import { putCode } from './code-lines.ts';
import { shellOf } from './copied-element.ts';
import { seenText } from '#shared/portable.ts';
import { asItIs, copyNamed, isInCode, levelOf, putWords, textCopy, type Level } from './copy-level.ts';
import { formulaAround } from './formula.ts';
import type { PageWorld } from './page-world.ts';
import { holds, isElement, isHeading, isText, isWithin, outerOf, parentOf, tagOf, textOf } from './plain-dom.ts';
import { isKeptFromSelecting } from './shown.ts';
import { TOLD_MARK } from './told.ts';

/** Ancestors that say what the passage is. */
const WRAPPERS =
  /^(?:A|B|BLOCKQUOTE|CODE|DEL|EM|H[1-6]|I|KBD|LI|MARK|MENU|OL|PRE|S|SAMP|STRIKE|STRONG|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|TT|UL)$/;

/** Most wrappers around a passage; of more, the innermost are kept. */
const MOST_WRAPPERS = 50;

/** Most elements of a copy, cells that are filled up counted in: no passage that a clip could hold has as many. */
const MOST = 100_000;

/** Most boxes around a passage that are asked whether they are code. */
const MOST_BOXES = 20;

const sliceOf = (node: Node, range: Range): string => {
  const all = node.nodeValue ?? '';
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : all.length;
  return all.slice(from, to).replaceAll(TOLD_MARK, '');
};

/** Whether a range that reaches into a node holds it as a whole: an empty cell between others, say, or a picture. */
const isWhole = (node: Node, { startContainer, endContainer }: Range): boolean =>
  !holds(node, startContainer) && !holds(node, endContainer);

/** Three clicks select up to the very start of the next block: of an element that a range only touches, nothing is selected. */
const isReached = ({ source, into, as, isSilent }: Level, range: Range): boolean =>
  (as !== null && into.children.length > 0) || (!isSilent && isWhole(source, range));

/** What stands beside its words comes after it, not in it. */
const isOneLine = ({ tagName }: Copy): boolean => /^(?:p|h\d)$/.test(tagName);

const leave = (level: Level, above: Level, range: Range): void => {
  const { into, as, edge, isAside, notes } = level;
  const isOwner = notes !== above.notes;
  if (isOwner && !isOneLine(into)) into.children.push(...notes);
  if (as !== null && isReached(level, range)) for (const child of as(into)) above.into.children.push(child);
  // A formula can be drawn without a letter.
  if (as === null && isAside && into.children.length === 0 && isReached(level, range)) into.children.push(textCopy(''));
  edge?.(above.into);
  if (isOwner && isOneLine(into)) above.into.children.push(...notes);
};

/** How many cells of a table an element fills; one for all others. */
const cellsOf = ({ into: { properties } }: Level): number =>
  Number(properties['colSpan'] ?? 1) * Number(properties['rowSpan'] ?? 1);

/** Between the cells and rows of a table nothing is shown. */
const TABLE = /^T(?:ABLE|BODY|FOOT|HEAD|R)$/;

/** Whether white space within words kept as they are written is a line's end, and not what stands around blocks. */
const followsWords = ({ into }: Level): boolean => {
  const last = into.children.at(-1);
  return (
    last?.type === 'text' || (last?.type === 'element' && /^(?:a|b|code|data|em|i|s|strong|u)$/.test(last.tagName))
  );
};

const putLines = (slice: string, { into }: Level): void => {
  for (const [at, line] of slice.split(/\r\n?|\n/).entries()) {
    if (at > 0) into.children.push(copyNamed('br'));
    if (line !== '') into.children.push(textCopy(line));
  }
};

const putText = (slice: string, level: Level): void => {
  const { into, isRaw, source } = level;
  if (isInCode(level)) {
    if (!isElement(source) || !TABLE.test(tagOf(source))) putCode(into, slice, isRaw);
  } else if (isRaw && slice.includes('\n') && (/\S/u.test(slice) || followsWords(level))) putLines(slice, level);
  else if (slice !== '') putWords(slice, into);
};

export interface CopiedRange {
  readonly root: Copy;
  /** The text of the range alone, as the document holds it. */
  readonly exact: string;
  /** Whether words of shadow roots are among those it shows: no link leads to them. */
  readonly hasShadow: boolean;
}

/** Copies everything below a level without calling itself, as pages can be deeper than a stack. Null where it is too much. */
const copyBelow = (top: Level, range: Range, world: PageWorld): Omit<CopiedRange, 'root'> | null => {
  const exact: string[] = [];
  let hasShadow = false;
  const levels = [top];
  let count = 0;
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const child = level.children[level.next];
    level.next += 1;
    if (child === undefined) {
      levels.pop();
      const above = levels.at(-1);
      if (above !== undefined) leave(level, above, range);
    } else if (isElement(child)) {
      const next = levelOf(child, level, range, world);
      if (next !== null) levels.push(next);
      if (next !== null && next.isOfShadow && !level.isOfShadow) {
        hasShadow = true;
        exact.push(textOf(child).replaceAll(TOLD_MARK, ''));
      }
      count += next === null ? 0 : cellsOf(next);
    } else if (isText(child) && !level.isSilent) {
      const slice = sliceOf(child, range);
      putText(seenText(slice), level);
      if (!level.isOfShadow) exact.push(slice);
    }
    if (count > MOST) return null;
  }
  top.into.children.push(...top.notes);
  return { exact: exact.join(''), hasShadow };
};

/** The wrappers of a passage, the innermost first. Of what code stands in only the block counts. */
const wrappersAround = (from: Element | null, range: Range, world: PageWorld): Copy[] => {
  let wrappers: Copy[] = [];
  let depth = 0;
  for (let around = from; around !== null && wrappers.length < MOST_WRAPPERS; around = outerOf(around)) {
    depth += 1;
    const look = world.lookOf(around);
    const isCode = depth <= MOST_BOXES && isCodeBlock(around, look, world);
    if (isCode) wrappers = [];
    if (isCode || WRAPPERS.test(tagOf(around))) wrappers.push(shellOf(around, look, range, isCode));
  }
  return wrappers;
};

const wrapped = (content: Copy, wrappers: readonly Copy[]): Copy => {
  const root = copyNamed('div');
  root.children = [content];
  for (const wrapper of wrappers) {
    // The innermost is the content itself.
    if (wrapper !== content) wrapper.children = root.children;
    root.children = [...asItIs(wrapper)];
  }
  return root;
};

/** What of a page a range shows, inside the ancestors that say what it is; null where it is too much for a clip. */
export const copyRange = (range: Range, world: PageWorld): CopiedRange | null => {
  const { commonAncestorContainer: common } = range;
  const formula = formulaAround(isElement(common) ? common : parentOf(common), world);
  const whole = formula ?? (isText(common) ? common : null);
  const source = whole === null ? common : (parentOf(whole) ?? whole);
  const home = isElement(source) ? source : parentOf(source);
  const wrappers = wrappersAround(home, range, world);
  const into = wrappers[0] ?? copyNamed('div');
  const copied = copyBelow(
    {
      source,
      children: whole === null ? childrenIn(range, source) : [whole],
      next: 0,
      into,
      as: null,
      edge: null,
      isSilent: false,
      isAside: false,
      isFlex: false,
      isKeptFrom: home !== null && isKeptFromSelecting(home, world),
      isHeading: home !== null && isWithin(home, isHeading),
      isOfShadow: false,
      notes: [],
      isRow: false,
      isRaw: home !== null && (isWithin(home, (each) => tagOf(each) === 'PRE') || keepsLines(world.lookOf(home))),
      depth: 0,
    },
    range,
    world,
  );
  return copied && { root: wrapped(into, wrappers), ...copied };
};
