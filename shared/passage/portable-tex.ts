/** https://texfaq.org/FAQ-comments: from `%` to the end of the line. Formulas are written on lines of other lengths than the page's. */
const COMMENT = /(?<!\\)%[^\n]*\n?/g;

/** What renderers and editors put around a formula to set its size; the formula is the same without. */
const SIZE = /^\s*(?:\{\s*\\(?:display|text)style\b([^]*)\}|\\(?:display|text)style\b([^]*))\s*$/;

const withoutSize = (tex: string): string => {
  const found = SIZE.exec(tex);
  return found?.[1] ?? found?.[2] ?? tex;
};

/** Brackets that template engines look for in code too. White space between them means nothing to TeX. */
const TEMPLATE = /\{(?=[{%#])|[}%#](?=\})/g;

/** TeX that is the same to TeX and safe between the fences of code: docs/decisions/maths.md. Null when nothing is left. */
export const portableTex = (tex: string): string | null => {
  const plain = withoutSize(tex.replace(COMMENT, '')).replace(TEMPLATE, '$& ').replaceAll('\0', '').trim();
  return plain === '' ? null : plain;
};

export const onOneLine = (tex: string): string => tex.replace(/\s+/gu, ' ');

/** Bars part the cells of a table, in code too; TeX has names for them, but not where they are the lines of an array. */
export const withoutBars = (tex: string): string =>
  /\\begin\{(?:array|tabular)/.test(tex)
    ? tex
    : tex.replaceAll(String.raw`\|`, String.raw`\Vert `).replaceAll('|', String.raw`\vert `);
