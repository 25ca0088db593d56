import { inlineText, portableLine } from '#shared/portable.ts';

/**
 * Liquid, Jinja and Hugo look for these everywhere, code included, and code has no escapes. Such code is written as plain lines:
 * it loses its box, never a character, and nothing of it runs in the reader's engine.
 */
const TEMPLATE = /\{[{%#]|[}%#]\}/;

/** Code as it may stand between its fences: without what hides or reorders text; null where only plain lines are safe. */
export const fencedCode = (code: string): string | null => {
  if (TEMPLATE.test(code)) return null;
  return code
    .split(/(\s+)/)
    .map((part, index) => (index % 2 === 0 ? inlineText(part) : part.replace(/\r\n?|[\u2028\u2029]/g, '\n')))
    .join('');
};

const indentOf = (line: string): string =>
  '&nbsp;'.repeat(/^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0);

/** Code as lines of text, in which everything can be escaped. */
export const codeAsLines = (code: string): string =>
  code
    .split('\n')
    .map((line) => `${indentOf(line)}${portableLine(line)}` || '&nbsp;')
    .join('  \n');
