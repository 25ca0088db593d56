import { EditorSelection, type EditorState, type StateCommand } from '@codemirror/state';
import { isWebAddress } from './web-address.ts';

/** How many stars stand on both sides of the range. */
function starsAround(state: EditorState, from: number, to: number): number {
  const before = /\**$/.exec(state.sliceDoc(Math.max(0, from - 3), from))?.[0].length ?? 0;
  const after = /^\**/.exec(state.sliceDoc(to, to + 3))?.[0].length ?? 0;
  return Math.min(before, after);
}

/** Puts stars around each selection, or takes them away: one for emphasis, two for strong. */
const toggleStars =
  (mark: '*' | '**'): StateCommand =>
  ({ state, dispatch }) => {
    const size = mark.length;
    const change = state.changeByRange(({ from, to }) => {
      const stars = starsAround(state, from, to);
      const there = size === 1 ? stars % 2 === 1 : stars >= 2;
      if (there) {
        return {
          changes: [
            { from: from - size, to: from },
            { from: to, to: to + size },
          ],
          range: EditorSelection.range(from - size, to - size),
        };
      }
      return {
        changes: [
          { from, insert: mark },
          { from: to, insert: mark },
        ],
        range: EditorSelection.range(from + size, to + size),
      };
    });
    dispatch(state.update(change, { scrollIntoView: true, userEvent: 'input' }));
    return true;
  };

export const toggleStrong = toggleStars('**');
export const toggleEmphasis = toggleStars('*');

/** Makes a link of each selection: words wait for their address, an address waits for its words. */
export const insertLink: StateCommand = ({ state, dispatch }) => {
  const change = state.changeByRange(({ from, to }) => {
    const chosen = state.sliceDoc(from, to);
    const insert = isWebAddress(chosen) ? `[](${chosen})` : `[${chosen}]()`;
    const waits = chosen === '' || isWebAddress(chosen) ? from + 1 : from + insert.length - 1;
    return { changes: { from, to, insert }, range: EditorSelection.cursor(waits) };
  });
  dispatch(state.update(change, { scrollIntoView: true, userEvent: 'input' }));
  return true;
};
