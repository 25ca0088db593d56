/** One table of the report, and what a hard limit says of it. */
export interface Report {
  readonly title: string;
  /** Says exactly what was measured. */
  readonly what: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** A sentence for each hard limit that was broken. */
  readonly broken: readonly string[];
}

const line = (cells: readonly string[], widths: readonly number[]): string =>
  `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;

/** A report as Markdown that reads well in a terminal too. */
export const spellReport = ({ title, what, head, rows, broken }: Report): string => {
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map((cells) => cells[index]?.length ?? 0)));
  return [
    `## ${title}`,
    '',
    what,
    '',
    line(head, widths),
    line(
      widths.map((width) => '-'.repeat(width)),
      widths,
    ),
    ...rows.map((cells) => line(cells, widths)),
    ...broken.flatMap((sentence) => ['', `**Limit broken:** ${sentence}`]),
    '',
  ].join('\n');
};
