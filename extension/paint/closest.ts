/** A stretch of a text that is nearly what was looked for. */
export interface Near {
  readonly from: number;
  readonly to: number;
  /** Characters to put in, take out or exchange. */
  readonly edits: number;
}

interface End {
  readonly at: number;
  readonly edits: number;
}

/**
 * Where the stretch that is closest to a pattern ends: the table of edit distances (Wagner and Fischer), of which one column is
 * kept. A stretch that may begin anywhere costs nothing to begin (Sellers 1980). Time is the product of both lengths.
 */
const closestEnd = (text: string, pattern: string, begins: 'anywhere' | 'at-start'): End => {
  const column = Uint32Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let best: End = { at: 0, edits: pattern.length };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    let diagonal = column[0] ?? 0;
    column[0] = begins === 'anywhere' ? 0 : at + 1;
    for (let row = 1; row <= pattern.length; row += 1) {
      const left = column[row] ?? 0;
      const exchanged = diagonal + (pattern.charCodeAt(row - 1) === character ? 0 : 1);
      column[row] = Math.min(exchanged, (column[row - 1] ?? 0) + 1, left + 1);
      diagonal = left;
    }
    const edits = column[pattern.length] ?? pattern.length;
    // Of two ends side by side, the one further on: an exchanged character belongs to the passage.
    const isFurther = edits === best.edits && at === best.at;
    if (edits < best.edits || isFurther) best = { at: at + 1, edits };
  }
  return best;
};

const backwards = (text: string): string => {
  const units: string[] = [];
  for (let at = text.length - 1; at >= 0; at -= 1) units.push(text.charAt(at));
  return units.join('');
};

/** The stretch of a text that is closest to a pattern, where it takes no more than so many edits. */
export const closestIn = (text: string, pattern: string, most: number): Near | null => {
  const end = closestEnd(text, pattern, 'anywhere');
  if (end.edits > most) return null;
  // Read backwards from there, the same search ends where the stretch begins.
  const before = backwards(text.slice(Math.max(0, end.at - pattern.length - end.edits), end.at));
  const length = closestEnd(before, backwards(pattern), 'at-start').at;
  return length === 0 ? null : { from: end.at - length, to: end.at, edits: end.edits };
};
