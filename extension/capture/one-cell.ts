/** The only cell of a table; null where it has several, or a caption to keep. */
const onlyCell = (table: Element): Element | null => {
  const cells = [...table.querySelectorAll('td, th')].filter((cell) => cell.closest('table') === table);
  return cells.length === 1 && table.querySelector('caption') === null ? (cells[0] ?? null) : null;
};

/**
 * Put the words of one cell in place of a table that holds nothing else: docs/decisions/one-cell.md. In place, in a copied passage,
 * from the innermost table outwards.
 */
export const unwrapCells = (root: Element): Element => {
  for (const table of [...root.querySelectorAll('table')].toReversed()) {
    const cell = onlyCell(table);
    if (cell === null) continue;
    const block = root.ownerDocument.createElement('div');
    block.append(...cell.childNodes);
    table.replaceWith(block);
  }
  return root;
};
