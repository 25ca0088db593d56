import { EditorView } from '@codemirror/view';
import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, type UndoManager } from 'yjs';
import { hardText } from '#pwa/issue/testing/hard-texts.ts';
import { textOf, writeText } from '#pwa/issue/text-of.ts';
import { createUndo } from '#pwa/issue/undo.ts';
import { createMarkdownView } from './markdown-view.ts';

interface Writing {
  readonly view: EditorView;
  readonly undo: UndoManager;
  readonly doc: Doc;
  /** The text as the storage and other tabs got it: each change by itself, as bytes. */
  readonly stored: () => string;
  readonly shown: () => string;
  readonly close: () => void;
}

const write = (start: string): Writing => {
  const doc = new Doc();
  writeText(textOf(doc, 'intro'), start);
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(doc));
  doc.on('update', (bytes: Uint8Array) => applyUpdate(copy, bytes));
  const undo = createUndo(doc);
  const parent = document.body.appendChild(document.createElement('div'));
  const ask = { parent, text: textOf(doc, 'intro'), undoManager: undo };
  const opened = createMarkdownView({
    ...ask,
    undo: () => undo.undo(),
    redo: () => undo.redo(),
    tell: () => undefined,
  });
  const view = EditorView.findFromDOM(parent);
  if (view === null) throw new Error('no editor');
  return {
    view,
    undo,
    doc,
    stored: () => textOf(copy, 'intro').toJSON(),
    shown: () => view.state.doc.toString(),
    close: () => {
      opened.destroy();
      parent.remove();
    },
  };
};

let open: Writing | null = null;
const start = (text: string): Writing => (open = write(text));
afterEach(() => {
  open?.close();
  open = null;
});

/** What input methods and autocorrection do: the browser itself puts words into the page, and the editor looks what has become of it. */
const insertByBrowser = ({ view }: Writing, from: number, to: number, words: string): void => {
  view.focus();
  view.dispatch({ selection: { anchor: from, head: to } });
  document.execCommand('insertText', false, words);
};

test.each([
  ['so 😀 it was', '😀', '😁'],
  ['𠮟る', '𠮟', '𠮷'],
  ['👍🏻!', '👍🏻', '👍🏿'],
  ['from 🇩🇪', '🇩🇪', '🇩🇰'],
  ['we 👨‍👩‍👧 are', '👨‍👩‍👧', '👨‍👩‍👧‍👦'],
])('in “%s” %s becomes %s, here and in the storage', async (text, one, two) => {
  const writing = start(text);
  const at = text.indexOf(one);
  insertByBrowser(writing, at, at + one.length, two);
  await expect.poll(writing.shown).toBe(text.replace(one, two));
  expect(writing.stored()).toBe(text.replace(one, two));
});

test('an emoji that comes in halves is stored whole, once it is whole', async () => {
  const writing = start('so ');
  insertByBrowser(writing, 3, 3, '\ud83d');
  await expect.poll(() => writing.view.contentDOM.textContent).toBe('so ');
  expect(writing.stored()).toBe('so ');
  document.execCommand('insertText', false, '\ude00');
  await expect.poll(writing.shown).toBe('so 😀');
  expect(writing.stored()).toBe('so 😀');
  document.execCommand('insertText', false, '!');
  await expect.poll(writing.stored).toBe('so 😀!');
});

test('an emoji that comes in halves over chosen words takes their place', () => {
  const { view, stored, shown } = start('so it was');
  view.dispatch({ selection: { anchor: 3, head: 5 } });
  view.dispatch(view.state.replaceSelection('\ud83d'), { userEvent: 'input.type' });
  view.dispatch(view.state.replaceSelection('\ude00'), { userEvent: 'input.type' });
  expect([shown(), stored()]).toStrictEqual(['so 😀 was', 'so 😀 was']);
  expect(view.state.selection.main.head).toBe(5);
});

test('of a half that nothing follows, nothing is left', () => {
  const { view, stored, shown } = start('so it was');
  view.dispatch({ changes: { from: 3, insert: '\ud83d' }, selection: { anchor: 4 }, userEvent: 'input.type' });
  view.dispatch({ changes: { from: 0, insert: '\ude00' }, userEvent: 'input.type' });
  expect([shown(), stored()]).toStrictEqual(['so it was', 'so it was']);
});

test('what a command puts into the middle of a character goes after it', () => {
  const { view, stored, shown } = start('😀😀');
  view.dispatch({
    changes: [
      { from: 1, insert: '**' },
      { from: 3, insert: '**' },
    ],
  });
  expect([shown(), stored()]).toStrictEqual(['😀**😀**', '😀**😀**']);
});

test('undo takes an emoji back whole, and redo brings it again', async () => {
  const writing = start('so 😀');
  writing.undo.stopCapturing();
  insertByBrowser(writing, 3, 5, '😁');
  await expect.poll(writing.stored).toBe('so 😁');
  writing.undo.undo();
  expect([writing.shown(), writing.stored()]).toStrictEqual(['so 😀', 'so 😀']);
  writing.undo.redo();
  expect([writing.shown(), writing.stored()]).toStrictEqual(['so 😁', 'so 😁']);
});

test('whatever is done at whatever offset, here, elsewhere and back again, editor and storage hold the same whole characters', () => {
  const edit = fc.record({
    from: fc.nat(),
    length: fc.nat({ max: 5 }),
    insert: fc.oneof(hardText(2), fc.constantFrom('\ud83d', '\ude00', '\ud83d\ud83d', '\ude00a\ud83d')),
    how: fc.constantFrom('input.type', 'input.paste', 'delete', 'undo', 'redo', 'elsewhere'),
  });
  fc.assert(
    fc.property(hardText(10), fc.array(edit, { maxLength: 12 }), (text, edits) => {
      const writing = write(text);
      const { view, undo, doc, shown, stored, close } = writing;
      for (const { from, length, insert, how } of edits) {
        const size = view.state.doc.length;
        const at = from % (size + 1);
        const change = { from: at, to: Math.min(size, at + length), insert: how === 'delete' ? '' : insert };
        if (how === 'undo') undo.undo();
        else if (how === 'redo') undo.redo();
        else if (how === 'elsewhere') writeText(textOf(doc, 'intro'), shown().slice(0, at) + insert);
        else view.dispatch({ changes: change, selection: { anchor: at + change.insert.length }, userEvent: how });
        undo.stopCapturing();
        expect(shown().isWellFormed()).toBe(true);
        expect(stored()).toBe(shown());
      }
      close();
    }),
    { numRuns: 300, seed: 1 },
  );
});
