const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

/**
 * Whether a page says something more than once, as browsers look for it: capitals and the kind of white space make no difference.
 * The page's text is searched as it is, and only up to the second place: a tidied copy of a long page costs more than the whole clip.
 */
export const isRepeated = (within: Node, quote: string): boolean => {
  const words = quote.split(/\s+/u).filter((word) => word !== '');
  const places = new RegExp(words.map(literal).join(String.raw`\s+`), 'gi');
  const text = within.textContent ?? '';
  return places.test(text) && places.test(text);
};
