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

/**
 * A copied table as it can be told: its caption above it, which Markdown has no place for, and the words of one cell in place of a
 * table that holds nothing else: docs/decisions/one-cell.md.
 */
export const tableAsTold = (table: Copy): ElementContent[] => {
  const captions = table.children.filter((child): child is Copy => isNamed(child, 'caption'));
  const rows = rowsIn(table);
  const cells = rows.flatMap(({ children }) => children.filter((child) => isCell(child)));
  if (captions.length === 0 && cells.length === 1) return cells.map(({ children }) => block(children));
  // A column's alignment is that of its cells one by one, which spans put out of step.
  if (cells.some(({ properties }) => properties['colSpan'] !== 1 || properties['rowSpan'] !== 1))
    for (const { properties } of cells) delete properties['align'];
  fillFirst(rows);
  table.children = table.children.filter((child) => !isNamed(child, 'caption'));
  return [...captions.map(({ children }) => block(children)), ...(cells.length === 0 ? [] : [table])];
};
