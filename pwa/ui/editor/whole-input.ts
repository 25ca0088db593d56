import {
  type ChangeSpec,
  EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import { fromIssue } from './bind-text.ts';

/** The first half of a character, and where its other half is expected. */
interface Held {
  readonly at: number;
  readonly half: string;
}

interface Found {
  readonly at: number;
  readonly half: string;
  readonly isFirst: boolean;
}

interface Range {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

const hold = StateEffect.define<Held>();

/** Gone as soon as the cursor stands elsewhere. */
const held = StateField.define<Held | null>({
  create: () => null,
  update: (value, { effects, changes, newSelection: { main } }) => {
    for (const effect of effects) if (effect.is(hold)) return effect.value;
    const at = value === null ? null : changes.mapPos(value.at, -1);
    return value !== null && at !== null && main.empty && main.head === at ? { ...value, at } : null;
  },
});

/** Halves of characters that a change leaves in the text, at its edges or in it. */
const halvesIn = ({ newDoc }: Transaction, { fromB, toB }: Range): Found[] => {
  const start = Math.max(0, fromB - 2);
  const text = newDoc.sliceString(start, toB + 2);
  if (text.isWellFormed()) return [];
  return [...text.matchAll(/\p{Surrogate}/gu)]
    .map(({ 0: half, index }) => ({ at: start + index, half, isFirst: half < '\udc00' }))
    .filter(({ at }) => at >= fromB - 1 && at <= toB);
};

const rangesOf = ({ changes }: Transaction): Range[] => {
  const ranges: Range[] = [];
  changes.iterChanges((fromA, toA, fromB, toB) => ranges.push({ fromA, toA, fromB, toB }));
  return ranges;
};

const without = ({ at }: Found): ChangeSpec => ({ from: at, to: at + 1 });

/** What must follow a change, so that only whole characters are left; null where nothing must. */
const mending = (transaction: Transaction): TransactionSpec | null => {
  const waiting = transaction.startState.field(held, false) ?? null;
  const ranges = rangesOf(transaction);
  const changes: ChangeSpec[] = [];
  const effects: StateEffect<Held>[] = [];
  for (const range of ranges) {
    const { fromA, toA, fromB, toB } = range;
    const [first, ...others] = halvesIn(transaction, range);
    if (first === undefined) continue;
    const last = others.at(-1);
    if (!first.isFirst && first.at === fromB && waiting?.at === fromA) {
      // A character that is one key comes from Firefox as two: https://github.com/w3c/uievents/issues/346
      changes.push({ from: fromB, insert: waiting.half }, ...others.map(without));
    } else if (fromA === toA && first.isFirst && first.at === fromB - 1 && last?.at === toB) {
      // Put into the middle of a character: it goes after it.
      changes.push({ from: fromB, insert: last.half }, ...others.map(without));
    } else {
      changes.push(...[first, ...others].map(without));
      const isBegun = ranges.length === 1 && others.length === 0 && first.isFirst && first.at === toB - 1;
      if (isBegun && transaction.isUserEvent('input')) effects.push(hold.of({ at: first.at, half: first.half }));
    }
  }
  return changes.length === 0 ? null : { changes, effects, sequential: true };
};

/** Only whole characters stand in the editor, whatever is typed, pasted, dropped or done by a command. */
export const wholeInput: Extension = [
  held,
  EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || transaction.annotation(fromIssue) === true) return transaction;
    const mended = mending(transaction);
    return mended === null ? transaction : [transaction, mended];
  }),
];
