import type { Look, PageWorld } from './page-world.ts';
import { allIn, attributeOf, childrenOf, firstIn, isElement, tagOf, textOf } from './plain-dom.ts';
import { isNumbers } from './code-aside.ts';

/** Editors and highlighters that draw each line as a box of its own, whatever its style says. */
const EDITORS =
  /(?:^|\s)(?:CodeMirror-code|cm-content|view-lines|ace_text-layer|syntaxhighlighter|dp-highlighter|crayon-pre|linenums|react-code-lines)(?:\s|$)/;
/** What can be a box of code by its style alone. */
const BOX = /^(?:DIV|FIGURE|P|SECTION|SPAN|\w+-[\w-]+)$/;
const MATTER = 'p, h1, h2, h3, h4, h5, h6, ul, blockquote, dl, img, pre, table';
const MONOSPACED = /mono|courier|consolas|menlo/i;

export const keepsLines = ({ whiteSpace }: Look): boolean => /^(?:pre|break)/.test(whiteSpace);

export const isInline = (display: string): boolean => /^(?:inline|contents|ruby|math)/.test(display);

const elementsIn = (element: Element): Element[] => childrenOf(element).filter(isElement);

const isManyLines = (text: string): boolean => text.trim().includes('\n');

/** Whether code that a sentence could hold is shown as lines. */
const hasLines = (code: Element, look: Look, world: PageWorld): boolean => {
  if (keepsLines(look) && isManyLines(textOf(code))) return true;
  if (firstIn(code, 'br, div, li, pre, table') !== null) return true;
  const [first, second] = elementsIn(code);
  return first !== undefined && second !== undefined && !isInline(world.lookOf(first).display);
};

const isCodeCell = (cell: Element, world: PageWorld): boolean =>
  firstIn(cell, 'pre') !== null ||
  [cell, ...elementsIn(cell)].slice(0, 2).some((each) => {
    const look = world.lookOf(each);
    return look.whiteSpace === 'pre' || (keepsLines(look) && MONOSPACED.test(look.fontFamily));
  });

const named = (element: Element): string => attributeOf(element, 'class') ?? '';

/** Whether a table is there to put numbers beside lines of code: https://github.com/rouge-ruby/rouge, Pygments, Hexo, GitHub. */
const isCodeTable = (table: Element, world: PageWorld): boolean => {
  if (firstIn(table, 'th, table, p, ul, img') !== null) return false;
  const rows = Array.from(allIn(table, 'tr'), elementsIn).filter(({ length }) => length > 0);
  const [first = []] = rows;
  const code = first.at(-1);
  if (code === undefined || !rows.every((cells) => cells.slice(0, -1).every(isNumbers))) return false;
  if (rows.length === 1)
    return first.length > 1 && (isCodeCell(code, world) || first.some((cell) => /gutter/.test(named(cell))));
  return (
    isCodeCell(code, world) &&
    (first.length > 1 || MONOSPACED.test(world.lookOf(code).fontFamily)) &&
    rows.every((cells) => !isManyLines(cells.at(-1)?.textContent ?? ''))
  );
};

/** Whether an element as a whole is a block of code, by its name, its style, or what is known to draw it. */
export const isCodeBlock = (element: Element, look: Look, world: PageWorld): boolean => {
  const tag = tagOf(element);
  if (tag === 'PRE') return true;
  if (tag === 'TABLE') return isCodeTable(element, world);
  if (/^(?:CODE|KBD|SAMP|TT)$/.test(tag)) return hasLines(element, look, world);
  if (EDITORS.test(named(element))) return true;
  if (!keepsLines(look) || !BOX.test(tag) || firstIn(element, MATTER) !== null) return false;
  const isPre = look.whiteSpace === 'pre';
  if (!MONOSPACED.test(look.fontFamily)) return isPre && /\n[ \t]+\S/.test(textOf(element));
  return (isPre && !isInline(look.display)) || isManyLines(textOf(element));
};
