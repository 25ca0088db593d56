import type { Table, TableCell, TableRow } from 'mdast';
import type { Info, Join, State } from 'mdast-util-to-markdown';

/** Under the head: some engines want three dashes at least, beside the colons. */
const RULES = { left: ':----', center: ':---:', right: '----:', none: '-----' };

const tableCell = (cell: TableCell, _parent: unknown, state: State, info: Info): string => {
  const exits = [state.enter('tableCell'), state.enter('phrasing')];
  const words = state.containerPhrasing(cell, { ...info, before: ' ', after: ' ' });
  for (const exit of exits.toReversed()) exit();
  return words;
};

const cellsOf = (row: TableRow, state: State, info: Info): string[] =>
  row.children.map((cell) => tableCell(cell, row, state, info));

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = ({ align, children }: Table, _parent: unknown, state: State, info: Info): string => {
  const [head = [], ...rows] = children.map((row) => cellsOf(row, state, info));
  const columns = Math.max(head.length, align?.length ?? 0);
  const rules = Array.from({ length: columns }, (_, at) => RULES[align?.[at] ?? 'none']);
  // Every column has a head, an empty one if need be.
  return [rules.map((_, at) => head[at] ?? ''), rules, ...rows].map(line).join('\n');
};

/** Tables as GitHub's Markdown has them, unpadded; a page can have rows and cells without a table, too. */
export const tableHandlers = {
  table,
  tableRow: (row: TableRow, _parent: unknown, state: State, info: Info): string => line(cellsOf(row, state, info)),
  tableCell,
};

/**
 * In the cells of a table a bar ends code, too, unless a backslash stands before it. Where one does already, engines differ in what two
 * would mean: https://github.com/github/cmark-gfm/issues/277
 */
export const withBarsKept = (code: string, state: State): string =>
  state.stack.includes('tableCell')
    ? code.replace(/(\\*)\|/g, (bar, slashes: string) => (slashes.length % 2 === 0 ? `${slashes}\\|` : bar))
    : code;

/** In a list without blank lines, what follows a table would be a row of it. */
export const apartFromTable: Join = (left, right, parent) =>
  left.type === 'table' && parent.type === 'listItem' && /^(?:paragraph|table)$/.test(right.type) ? 1 : undefined;
