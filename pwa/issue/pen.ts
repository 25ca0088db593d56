import { inlineText } from '#shared/portable.ts';
import { mendEmoji } from './mend-emoji.ts';
import type { HouseStyle, Target } from './model.ts';
import { noteLabels } from './note-labels.ts';
import type { SpelledText } from './spell-markdown.ts';
import { type Spelled, spelled } from './spelled.ts';
import { SPELLINGS } from './spelling.ts';

/** Takes what the model holds and hands it to a template: one line cleaned, Markdown spelled, damaged emoji put right. */
export interface Pen {
  readonly line: (text: string | null) => string;
  readonly markdown: (markdown: string) => SpelledText;
  /** Null where nothing is left to show. */
  readonly standing: (markdown: string) => Spelled | null;
  readonly italic: (markdown: string) => Spelled | null;
  /** The footnotes of all that was spelled so far, in that order. */
  readonly notes: () => readonly string[];
}

/** Parts a text from its notes while they get their labels. A noncharacter, see `marks.ts`. */
const APART = '\uFDD5';

const orNull = (text: string): Spelled | null => (text === '' ? null : spelled(text));

export const penFor = (target: Target, { keepDamagedEmoji }: HouseStyle): Pen => {
  const spelling = SPELLINGS[target];
  const mend = keepDamagedEmoji ? (text: string) => text : mendEmoji;
  const relabelled = noteLabels();
  const notes: string[] = [];
  const noted = (text: SpelledText): SpelledText => {
    const [written = '', ...itsNotes] = relabelled([text.text, ...text.notes].join(APART)).split(APART);
    notes.push(...itsNotes);
    return { ...text, text: written, notes: itsNotes };
  };
  const markdown = (text: string): SpelledText => noted(spelling.markdown(mend(text)));
  return {
    line: (text) => inlineText(mend(text ?? '')),
    markdown,
    standing: (text) => orNull(markdown(text).text),
    italic: (text) => orNull(noted(spelling.italic(mend(text))).text),
    notes: () => notes,
  };
};

/** Joins the parts that are there. */
export const joined = (parts: readonly string[], joint: string): string =>
  parts.filter((part) => part !== '').join(joint);
