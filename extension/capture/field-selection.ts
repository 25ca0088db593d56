import type { Element as Copy } from 'hast';
import type { TextQuote } from '#shared/capture.ts';
import { copyNamed, textCopy } from '#shared/passage/copy-level.ts';
import { focusedIn, tagOf } from '#shared/passage/plain-dom.ts';
import { frameDocuments } from './frames.ts';
import { quoted } from './text-quote.ts';
import { TOLD_MARK } from '#shared/passage/told.ts';

interface FieldSelection {
  readonly root: Copy;
  readonly selector: TextQuote;
}

const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  /^(?:INPUT|TEXTAREA)$/.test(tagOf(element));

const isSecret = (field: HTMLInputElement | HTMLTextAreaElement): boolean =>
  field.type === 'password' || /\b(?:password|cc-|one-time-code)/.test(field.autocomplete);

const paragraphs = (text: string): Copy =>
  copyNamed(
    'div',
    text
      .replaceAll(TOLD_MARK, '')
      .split(/\n{2,}/)
      .map((value) => copyNamed('p', [textCopy(value)])),
  );

const selectedIn = (field: HTMLInputElement | HTMLTextAreaElement): FieldSelection | null => {
  const { value, selectionStart: from, selectionEnd: to } = field;
  if (from === null || to === null || from === to) return null;
  const exact = value.slice(from, to);
  return { root: paragraphs(exact), selector: quoted(exact, value.slice(0, from), value.slice(to)) };
};

/** What is selected in the form field that has the focus, in the page or a frame of it; never in a field for secrets. */
export const fieldSelection = (page: Document): FieldSelection | null => {
  const field = focusedIn(page);
  if (field && isField(field) && !isSecret(field)) return selectedIn(field);
  for (const frame of frameDocuments(page)) {
    const selected = fieldSelection(frame);
    if (selected) return selected;
  }
  return null;
};
