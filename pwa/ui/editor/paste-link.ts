import { EditorView } from '@codemirror/view';
import { isWebAddress } from './web-address.ts';

/** Pasting an address over chosen words makes a link of them. */
export const pasteLink = EditorView.domEventHandlers({
  paste(event, view) {
    const address = event.clipboardData?.getData('text/plain').trim() ?? '';
    const { from, to, empty } = view.state.selection.main;
    const words = view.state.sliceDoc(from, to);
    if (empty || !isWebAddress(address) || words.includes('\n') || isWebAddress(words)) return false;
    // Parentheses would end the link early in some engines.
    const safe = address.replaceAll('(', '%28').replaceAll(')', '%29');
    const insert = `[${words}](${safe})`;
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      userEvent: 'input.paste',
    });
    event.preventDefault();
    return true;
  },
});
