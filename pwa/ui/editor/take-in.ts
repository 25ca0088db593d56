import type { EditorState, Extension, TransactionSpec } from '@codemirror/state';
import { dropCursor, EditorView } from '@codemirror/view';
import { insertPassage } from './insert-passage.ts';
import { isInCode, linkOver } from './link-over.ts';
import { parseMarkup } from './parse-markup.ts';
import { pastedHtml } from './pasted-html.ts';
import { isWebAddress } from './web-address.ts';

type Tell = (sentence: string) => void;

/** Marks what is dragged out of an editor of the desk: it is Markdown already. */
const OWN = 'application/x-galley-markdown';

/** Largest file that is read, in bytes. */
const LARGEST = 1_000_000;

const isTextFile = ({ name, type }: File): boolean =>
  type.startsWith('text/') || /\.(?:md|markdown|mdown|txt)$/i.test(name);

const EMPTY = 'Nothing was changed: there are no words in what you brought, such as in a picture alone.';

/** Markdown that is more than part of a line. */
const BLOCK = /\n|^(?:#{1,6} |[-*+] |\d+[.)] |>|\||```|~~~|---$)/;

const replaced = (state: EditorState, words: string): TransactionSpec => ({
  ...state.replaceSelection(state.toText(words)),
  userEvent: 'input.paste',
  scrollIntoView: true,
});

const asMarkdown = (state: EditorState, markdown: string): TransactionSpec =>
  BLOCK.test(markdown) ? insertPassage(state, markdown, state.selection.main) : replaced(state, markdown);

const oneLineEnds = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

const wordsIn = (data: DataTransfer): string =>
  oneLineEnds(data.getData('text/plain') || data.getData('text/uri-list'));

/** Puts files at a place, each parted from what is around it, as soon as they are read. */
const takeFiles = async (view: EditorView, files: readonly File[], at: number, tell: Tell): Promise<void> => {
  const left: string[] = [];
  const read: string[] = [];
  for (const file of files) {
    const text =
      isTextFile(file) && file.size <= LARGEST ? oneLineEnds((await file.text()).replace(/^\ufeff/, '')) : null;
    if (text === null || text.includes('\0')) left.push(file.name);
    else if (text.trim() !== '') read.push(text.trim());
  }
  if (left.length > 0)
    tell(`Not taken: ${left.join(', ')}. Markdown and text files of up to 1 MB can be put into a text.`);
  if (read.length === 0) return;
  const place = Math.min(at, view.state.doc.length);
  view.focus();
  view.dispatch(insertPassage(view.state, read.join('\n\n'), { from: place, to: place }));
};

/** What is pasted or dropped at the selection; null where it is nothing that can stand in a text. */
const takenAs = (state: EditorState, data: DataTransfer): TransactionSpec | string | null => {
  const words = wordsIn(data);
  const address = words.trim();
  if (isWebAddress(address)) {
    const over = linkOver(state, address);
    if (over.kind === 'refused') return over.why;
    return over.kind === 'change' ? over.change : replaced(state, address);
  }
  const html = data.getData('text/html');
  // An editor of code has its colours in its HTML, and its text is what was meant.
  const isCode = data.types.includes(OWN) || data.types.includes('vscode-editor-data');
  const found = html === '' || isCode ? null : pastedHtml(html, parseMarkup);
  if (found !== null && (found.saysMore || words.trim() === ''))
    return isInCode(state)
      ? replaced(state, words.trim() === '' ? found.text : words)
      : asMarkdown(state, found.markdown);
  return words === '' ? null : replaced(state, words);
};

const takeAt = (view: EditorView, data: DataTransfer, tell: Tell): void => {
  const taken = takenAs(view.state, data);
  if (taken === null) tell(EMPTY);
  else if (typeof taken === 'string') tell(taken);
  else view.dispatch(taken);
};

const filesIn = (data: DataTransfer): readonly File[] => [...data.files];

/**
 * What is pasted and dropped into a text. It ends as Markdown, whatever it was; where there is nothing to take, nothing that stands there
 * goes.
 */
export const takeIn = (tell: Tell): Extension => {
  const read = (view: EditorView, files: readonly File[], at: number): void => {
    takeFiles(view, files, at, tell).catch((reason: unknown) =>
      tell(`Nothing was changed: the file could not be read. ${String(reason)}`),
    );
  };
  return [
    dropCursor(),
    EditorView.domEventHandlers({
      paste: ({ clipboardData: data }, view) => {
        if (data === null) return false;
        const files = filesIn(data);
        const hasWords = wordsIn(data) !== '' || data.getData('text/html') !== '';
        if (!hasWords && files.some(isTextFile)) read(view, files, view.state.selection.main.from);
        else takeAt(view, data, tell);
        return true;
      },
      dragstart: ({ dataTransfer: data }, view) => {
        const { from, to } = view.state.selection.main;
        if (data === null || from === to) return false;
        // The browser's own HTML shows how the editor draws Markdown.
        data.clearData('text/html');
        data.setData(OWN, '');
        return false;
      },
      dragover: (event) => {
        if (event.dataTransfer?.types.includes('Files') === true) event.dataTransfer.dropEffect = 'copy';
        event.preventDefault();
        return false;
      },
      drop: (event, view) => {
        const { dataTransfer: data } = event;
        if (data === null || data.types.includes(OWN)) return false;
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
        view.focus();
        if (data.files.length > 0) read(view, filesIn(data), at);
        else {
          view.dispatch({ selection: { anchor: at } });
          takeAt(view, data, tell);
        }
        return true;
      },
    }),
  ];
};
