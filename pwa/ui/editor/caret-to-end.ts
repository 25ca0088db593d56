import { EditorView } from '@codemirror/view';

/** Puts the cursor of an editor behind all that is written in it. The editor keeps its own cursor, so the page's selection would not do. */
export const caretToEnd = (field: HTMLElement): void => {
  const view = EditorView.findFromDOM(field);
  view?.dispatch({ selection: { anchor: view.state.doc.length }, scrollIntoView: true });
};
