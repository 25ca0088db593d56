import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { insertPassage } from './insert-passage.ts';

function inserted(doc: string, at: number): string {
  const state = EditorState.create({ doc, selection: { anchor: at } });
  const { state: after } = state.update(insertPassage(state, '> said'));
  return `${after.sliceDoc(0, after.selection.main.head)}|${after.sliceDoc(after.selection.main.head)}`;
}

test('a passage in an empty text stands alone, and writing goes on below it', () => {
  expect(inserted('', 0)).toBe('> said\n\n|');
});

test('a passage after words gets a blank line before it', () => {
  expect(inserted('Words.', 6)).toBe('Words.\n\n> said\n\n|');
});

test('a passage in the middle parts the text into paragraphs', () => {
  expect(inserted('One.Two.', 4)).toBe('One.\n\n> said\n\n|Two.');
});

test('blank lines that are there already are not doubled', () => {
  expect(inserted('One.\n\nTwo.', 6)).toBe('One.\n\n> said\n\n|Two.');
});
