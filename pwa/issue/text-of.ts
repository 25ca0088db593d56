import { type Doc, Text } from 'yjs';
import type { ParagraphId } from './model.ts';
import { type Difference, differenceOf, wholeDifferences, withoutHalves } from './whole-characters.ts';

/** Names one of the long texts of an issue. */
export type TextName = 'intro' | 'signOff' | ParagraphId;

type Writing = 'insert' | 'delete' | 'applyDelta' | 'insertEmbed' | 'format' | 'setAttribute' | 'removeAttribute';

/** A long text to read and to watch. It is written by whole characters, and so in this file alone. */
export type SharedText = Omit<Text, Writing>;

/**
 * The Markdown of one text, for reading and for binding to an editor. A root of the document under a name of its own: a
 * nested text that two writers make at once would silently lose one of them.
 */
export const textOf = (doc: Doc, name: TextName): SharedText => doc.getText(`text:${name}`);

const inOneStep = (text: SharedText, origin: unknown, write: (text: Text) => void): void => {
  if (!(text instanceof Text) || text.doc === null) throw new Error('a text of no document');
  text.doc.transact(() => write(text), origin);
};

export interface TextChange {
  /** The text as it is to be. */
  readonly to: string;
  /** Where it differs from what it was, in order. */
  readonly at: readonly Difference[];
}

/**
 * Changes a text where it differs from what it is to be, as one transaction, so that cursors and other writers elsewhere in it stay. No
 * change begins or ends inside a character: two that meet there would leave a character that nobody wrote.
 */
export const changeText = (shared: SharedText, { to, at }: TextChange, origin: unknown = null): void => {
  const before = shared.toJSON();
  const after = withoutHalves(to);
  const differs = differenceOf(before, after);
  const found = after === to ? at : differs === null ? [] : [differs];
  inOneStep(shared, origin, (text) => {
    // From the end, so that places before stay where they are.
    for (const { fromA, toA, fromB, toB } of wholeDifferences(before, after, found).toReversed()) {
      if (toA > fromA) text.delete(fromA, toA - fromA);
      if (toB > fromB) text.insert(fromA, after.slice(fromB, toB));
    }
  });
};

/** Replaces a text whole, leaving what is equal at both ends. */
export const writeText = (text: SharedText, markdown: string): void => {
  const to = withoutHalves(markdown);
  const differs = differenceOf(text.toJSON(), to);
  if (differs !== null) changeText(text, { to, at: [differs] });
};
