import type { Element as Copy, ElementContent } from 'hast';

const isNamed = (child: ElementContent, ...names: readonly string[]): child is Copy =>
  child.type === 'element' && names.includes(child.tagName);

/** The cells of a table, without those of tables in them. */
const cellsIn = (table: Copy): readonly Copy[] => {
  const rows = table.children.flatMap((part) => (isNamed(part, 'thead', 'tbody', 'tfoot') ? part.children : [part]));
  return rows
    .flatMap((row) => (isNamed(row, 'tr') ? row.children : [row]))
    .filter((cell): cell is Copy => isNamed(cell, 'td', 'th'));
};

const block = (children: ElementContent[]): Copy => ({ type: 'element', tagName: 'div', properties: {}, children });

/**
 * A copied table as it can be told: its caption above it, which Markdown has no place for, and the words of one cell in place of a
 * table that holds nothing else: docs/decisions/one-cell.md.
 */
export const tableAsTold = (table: Copy): ElementContent[] => {
  const captions = table.children.filter((child): child is Copy => isNamed(child, 'caption'));
  const cells = cellsIn(table);
  if (captions.length === 0 && cells.length === 1) return cells.map(({ children }) => block(children));
  table.children = table.children.filter((child) => !isNamed(child, 'caption'));
  return [...captions.map(({ children }) => block(children)), ...(cells.length === 0 ? [] : [table])];
};
