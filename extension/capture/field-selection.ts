import type { TextQuote } from '#shared/capture.ts';

/** Characters of context on each side of a quotation. */
const CONTEXT = 32;

const isField = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element !== null && /^(?:INPUT|TEXTAREA)$/i.test(element.tagName);

/** What is selected in the form field that has the focus; never in a password field. */
export const fieldSelection = (page: Document): { root: Element; selector: TextQuote } | null => {
  const field = page.activeElement;
  if (!isField(field) || field.type === 'password') return null;
  const { value, selectionStart: from, selectionEnd: to } = field;
  if (from === null || to === null || from === to) return null;
  const root = page.implementation.createHTMLDocument('').createElement('div');
  for (const line of value.slice(from, to).split(/\n{2,}/)) {
    const paragraph = root.ownerDocument.createElement('p');
    paragraph.textContent = line;
    root.append(paragraph);
  }
  const selector = {
    exact: value.slice(from, to),
    prefix: value.slice(Math.max(0, from - CONTEXT), from),
    suffix: value.slice(to, to + CONTEXT),
  };
  return { root, selector };
};
