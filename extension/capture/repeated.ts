const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/**
 * How often a text says something, as browsers look for it: capitals and the kind of white space make no difference, and between the
 * parts there may be some or none. Counted only up to two: a page can be long.
 */
export const timesSaid = (text: string, ...parts: readonly string[]): 0 | 1 | 2 => {
  const spelled = parts
    .map((part) =>
      wordsOf(part)
        .map(literal)
        .join(String.raw`\s+`),
    )
    .filter((part) => part !== '');
  if (spelled.length === 0) return 2;
  const places = new RegExp(spelled.join(String.raw`\s*`), 'gi');
  if (!places.test(text)) return 0;
  return places.test(text) ? 2 : 1;
};
