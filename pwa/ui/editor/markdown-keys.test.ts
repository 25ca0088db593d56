import { EditorSelection, EditorState, type StateCommand } from '@codemirror/state';
import { expect, test } from 'vitest';
import { insertLink, toggleEmphasis, toggleStrong } from './markdown-keys.ts';

/** Runs a command on text where `«` and `»` stand for the ends of the selection, or `|` for the cursor. */
function after(command: StateCommand, marked: string): string {
  const at = (mark: string): number =>
    marked.replaceAll(/[«»|]/g, (found) => (found === mark ? '\0' : '')).indexOf('\0');
  const cursor = at('|');
  const [from, to] = cursor >= 0 ? [cursor, cursor] : [at('«'), at('»')];
  let state = EditorState.create({
    doc: marked.replaceAll(/[«»|]/g, ''),
    selection: EditorSelection.single(from, to),
  });
  command({ state, dispatch: (transaction) => (state = transaction.state) });
  const { main } = state.selection;
  const text = state.doc.toString();
  return main.empty
    ? `${text.slice(0, main.head)}|${text.slice(main.head)}`
    : `${text.slice(0, main.from)}«${text.slice(main.from, main.to)}»${text.slice(main.to)}`;
}

test('strong puts two stars around the words and keeps them chosen', () => {
  expect(after(toggleStrong, 'a «greedy» planner')).toBe('a **«greedy»** planner');
});

test('strong again takes them away', () => {
  expect(after(toggleStrong, 'a **«greedy»** planner')).toBe('a «greedy» planner');
});

test('emphasis inside strong adds a star instead of breaking the strong', () => {
  expect(after(toggleEmphasis, 'a **«greedy»** planner')).toBe('a ***«greedy»*** planner');
  expect(after(toggleEmphasis, 'a ***«greedy»*** planner')).toBe('a **«greedy»** planner');
});

test('with nothing chosen the cursor waits between the stars', () => {
  expect(after(toggleStrong, 'a |')).toBe('a **|**');
});

test('words wait for their address', () => {
  expect(after(insertLink, 'read «this» now')).toBe('read [this](|) now');
});

test('an address waits for its words', () => {
  expect(after(insertLink, 'see «https://example.org/a»')).toBe('see [|](https://example.org/a)');
});
