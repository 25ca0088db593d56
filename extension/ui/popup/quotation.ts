/** Longest part of an excerpt that is shown, in characters; all of it is clipped. */
const SHOWN = 600;

/** A passage of a page, set as text and in its own direction. */
export const quotation = (page: Document, text: string): HTMLElement => {
  const quote = page.createElement('blockquote');
  quote.dir = 'auto';
  quote.textContent = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return quote;
};

const NAMED = 60;

/** A passage's first words, to name it by. */
export const firstWords = (text: string): string => {
  const line = text
    .slice(0, NAMED * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= NAMED) return line;
  // A word that is cut in two is left out; where there are no spaces, there is nothing to leave out.
  return `${line
    .slice(0, NAMED + 1)
    .replace(/\s\S*$/u, '')
    .slice(0, NAMED)}…`;
};
