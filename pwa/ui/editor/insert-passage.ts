import type { EditorState, TransactionSpec } from '@codemirror/state';

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Inserts Markdown as a block of its own, at the cursor if nothing else is said: a blank line parts it from the text around it. */
export function insertPassage(
  state: EditorState,
  markdown: string,
  { from, to }: Place = state.selection.main,
): TransactionSpec {
  const before = state.sliceDoc(0, from);
  const after = state.sliceDoc(to);
  const lead = before.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - endingBreaks(before)));
  const tail = '\n'.repeat(Math.max(0, 2 - startingBreaks(after)));
  const insert = `${lead}${markdown}${tail}`;
  return {
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    scrollIntoView: true,
    userEvent: 'input.quote',
  };
}

const endingBreaks = (text: string): number => /\n*$/.exec(text)?.[0].length ?? 0;
const startingBreaks = (text: string): number => /^\n*/.exec(text)?.[0].length ?? 0;
