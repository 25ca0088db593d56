import type { Element as Copy, ElementContent } from 'hast';

const isNamed = (child: ElementContent, ...names: readonly string[]): child is Copy =>
  child.type === 'element' && names.includes(child.tagName);

const isRow = (child: ElementContent): child is Copy => isNamed(child, 'tr');
const isCell = (child: ElementContent): child is Copy => isNamed(child, 'td', 'th');

/** The rows of a table, without those of tables in it. */
const rowsIn = ({ children }: Copy): readonly Copy[] =>
  children
    .flatMap((part) => (isNamed(part, 'thead', 'tbody', 'tfoot') ? part.children : [part]))
    .filter((row) => isRow(row));

const cellsIn = ({ children }: Copy): readonly Copy[] => children.filter((child) => isCell(child));

const emptyCell = (): Copy => ({
  type: 'element',
  tagName: 'td',
  properties: { colSpan: 1, rowSpan: 1 },
  children: [],
});

/** A selection can begin in the middle of a row: where rows follow, its cells stay in their columns. */
const fillFirst = ([first, ...others]: readonly Copy[]): void => {
  const skipped = Number(first?.properties['dataSkipped'] ?? 0);
  if (others.length > 0) first?.children.unshift(...Array.from({ length: skipped }, emptyCell));
};

const block = (children: ElementContent[]): Copy => ({ type: 'element', tagName: 'div', properties: {}, children });

/** What no cell of facts has: https://www.w3.org/TR/WCAG20-TECHS/F49.html tells such tables from those for layout. */
const isMatter = (child: ElementContent): boolean =>
  (child.type === 'element' && /^(?:blockquote|h\d|ol|pre|table|ul)$/.test(child.tagName)) ||
  (child.type === 'element' && /^(?:a|div)$/.test(child.tagName) && child.children.some(isMatter));

const isParagraphs = ({ children }: Copy): boolean => children.filter((child) => isNamed(child, 'p')).length > 1;

/** Whether a table only lays out what is in it: it says so, has one column, or has in its cells what a table of facts has not. */
const isLayout = ({ properties }: Copy, rows: readonly Copy[], cells: readonly Copy[]): boolean =>
  properties['isLayout'] === true ||
  (rows.length > 1 && rows.every((row) => row.properties['isAlone'] === true)) ||
  cells.some((cell) => cell.children.some(isMatter) || isParagraphs(cell));

const isEmptyRow = (child: ElementContent): boolean => isRow(child) && cellsIn(child).length === 0;

const withoutEmptyRows = (table: Copy): void => {
  for (const part of [table, ...table.children])
    if ('children' in part) part.children = part.children.filter((child) => !isEmptyRow(child));
};

/**
 * A copied table as it can be told: its caption above it, which Markdown has no place for, and the words of one cell in place of a
 * table that holds nothing else, and of each cell of one that only lays them out: docs/decisions/one-cell.md.
 */
export const tableAsTold = (table: Copy): ElementContent[] => {
  withoutEmptyRows(table);
  const captions = table.children.filter((child): child is Copy => isNamed(child, 'caption'));
  const rows = rowsIn(table);
  const cells = rows.flatMap(cellsIn);
  const isPlain = captions.length === 0 && cells.every(({ tagName }) => tagName === 'td');
  if ((captions.length === 0 && cells.length === 1) || (isPlain && isLayout(table, rows, cells)))
    return cells.map(({ children }) => block(children));
  // A column's alignment is that of its cells one by one, which spans put out of step.
  if (cells.some(({ properties }) => properties['colSpan'] !== 1 || properties['rowSpan'] !== 1))
    for (const { properties } of cells) delete properties['align'];
  fillFirst(rows);
  table.children = table.children.filter((child) => !isNamed(child, 'caption'));
  return [...captions.map(({ children }) => block(children)), ...(cells.length === 0 ? [] : [table])];
};
