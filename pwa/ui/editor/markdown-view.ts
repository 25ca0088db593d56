import { standardKeymap } from '@codemirror/commands';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import type { UndoManager } from 'yjs';
import type { SharedText } from '#pwa/issue/text-of.ts';
import { bindText } from './bind-text.ts';
import { insertPassage } from './insert-passage.ts';
import { insertLink, toggleEmphasis, toggleStrong } from './markdown-keys.ts';
import { markdownLanguage } from './markdown-language.ts';
import { takeIn } from './take-in.ts';
import { textDirections } from './text-directions.ts';
import { undoPlace } from './undo-place.ts';
import { wholeInput } from './whole-input.ts';

interface MarkdownViewAsk {
  readonly parent: HTMLElement;
  readonly text: SharedText;
  /** The issue's own, so that typing and commands share one history. */
  readonly undoManager: UndoManager;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Says why something was not taken. */
  readonly tell: (sentence: string) => void;
}

/** A text of the issue while it is open for writing. */
export interface MarkdownView {
  focus(): void;
  /** What a screen reader calls it, and what stands in it while it is empty. */
  describe(label: string, hint: string): void;
  /** Puts Markdown at the cursor, parted from the text around it. */
  insert(markdown: string): void;
  destroy(): void;
}

const always = (act: () => void) => (): boolean => {
  act();
  return true;
};

/** Opens an editor on a text. Escape and Tab are left to the page, so that nobody is caught in it. */
export function createMarkdownView({ parent, text, undoManager, undo, redo, tell }: MarkdownViewAsk): MarkdownView {
  const about = new Compartment();
  const origin = {};
  undoManager.addTrackedOrigin(origin);
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text.toJSON(),
      extensions: [
        // Carriage returns would be folded into line breaks, and every position after them would miss the shared text.
        EditorState.lineSeparator.of('\n'),
        EditorView.clipboardInputFilter.of((pasted) => pasted.replaceAll(/\r\n?/g, '\n')),
        keymap.of([
          { key: 'Mod-z', run: always(undo), preventDefault: true },
          { key: 'Mod-y', mac: 'Mod-Shift-z', run: always(redo), preventDefault: true },
          { key: 'Mod-Shift-z', run: always(redo), preventDefault: true },
          { key: 'Mod-b', run: toggleStrong, preventDefault: true },
          { key: 'Mod-i', run: toggleEmphasis, preventDefault: true },
          { key: 'Mod-Shift-k', run: insertLink, preventDefault: true },
          ...standardKeymap,
        ]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ spellcheck: 'true', autocapitalize: 'sentences' }),
        about.of([]),
        textDirections,
        markdownLanguage,
        takeIn(tell),
        wholeInput,
        bindText(text, origin),
        undoPlace(text, undoManager),
        // From the menus of a browser or a system.
        EditorView.domEventHandlers({
          beforeinput: ({ inputType }) => {
            if (inputType === 'historyUndo') undo();
            else if (inputType === 'historyRedo') redo();
            return inputType === 'historyUndo' || inputType === 'historyRedo';
          },
        }),
      ],
    }),
  });
  return {
    focus: () => view.focus(),
    describe: (label, hint) =>
      view.dispatch({
        effects: about.reconfigure([EditorView.contentAttributes.of({ 'aria-label': label }), placeholder(hint)]),
      }),
    insert: (markdown) => {
      view.dispatch(insertPassage(view.state, markdown));
      view.focus();
    },
    destroy: () => {
      view.destroy();
      undoManager.removeTrackedOrigin(origin);
    },
  };
}
