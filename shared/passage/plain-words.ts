import type { ElementContent, Parents } from 'hast';

/** What begins lines of its own. */
const BLOCK =
  /^(?:address|article|aside|blockquote|caption|center|d[dlt]|details|dialog|dir|div|fieldset|fig(?:caption|ure)|footer|form|h[1-6]|header|hgroup|hr|legend|li|listing|main|menu|nav|ol|optgroup|option|p|plaintext|pre|search|section|summary|t(?:able|body|foot|head|r)|ul|xmp)$/;

const linesBefore = (tagName: string): number => (tagName === 'p' ? 2 : BLOCK.test(tagName) ? 1 : 0);

/**
 * The words of a tree as a browser copies them: https://html.spec.whatwg.org/#the-innertext-idl-attribute. Stands in for the library of
 * that name, too, where Markdown is made, which can do more than is asked here.
 */
export const toText = (root: Parents | ElementContent): string => {
  let text = '';
  /** What is to come before the next words: lines that blocks ask for, lines that are broken, or a space. */
  let lines = 0;
  let breaks = 0;
  let hasSpace = false;
  const say = (words: string): void => {
    if (words === '') return;
    const gap = '\n'.repeat(Math.max(lines, breaks)) || (hasSpace && !/\s$/.test(text) ? ' ' : '');
    text += (text === '' ? '' : gap) + words;
    [lines, breaks, hasSpace] = [0, 0, false];
  };
  const sayOnLine = (value: string): void => {
    const words = value.replace(/[\t\n\f\r ]+/g, ' ');
    hasSpace ||= words.startsWith(' ');
    if (words.trim() !== '' || /\u00A0/.test(words)) {
      say(words.replace(/^ | $/g, ''));
      hasSpace = words.endsWith(' ');
    }
  };
  const walk = (node: Parents | ElementContent, isPre: boolean, isFirst: boolean): void => {
    if (node.type === 'text') (isPre ? say : sayOnLine)(node.value);
    if (!('children' in node)) return;
    const tagName = node.type === 'element' ? node.tagName : '';
    const around = linesBefore(tagName);
    if (tagName === 'br') breaks += 1;
    if (/^t[dh]$/.test(tagName) && !isFirst) {
      hasSpace = false;
      say('\t');
    }
    lines = Math.max(lines, around);
    let isFirstCell = true;
    for (const child of node.children) {
      if (child.type === 'doctype') continue;
      walk(child, isPre || tagName === 'pre', isFirstCell);
      isFirstCell &&= child.type !== 'element';
    }
    if (around > 0) [lines, breaks] = [Math.max(lines, around), 0];
  };
  walk(root, false, true);
  return text;
};
