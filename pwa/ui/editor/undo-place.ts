import type { Extension } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import {
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  type RelativePosition,
  type UndoManager,
} from 'yjs';
import type { SharedText } from '#pwa/issue/text-of.ts';
import { fromIssue } from './bind-text.ts';

interface Place {
  readonly anchor: RelativePosition;
  readonly head: RelativePosition;
}

type StackEvent = Extract<Parameters<Parameters<UndoManager['on']>[1]>[0], { readonly stackItem: unknown }>;

const indexIn = (text: SharedText, place: RelativePosition): number | null =>
  text.doc === null ? null : (createAbsolutePositionFromRelativePosition(place, text.doc)?.index ?? null);

/** Undo puts the cursor back where it stood before what it takes back. To stand after what binds the text. */
export const undoPlace = (text: SharedText, undoManager: UndoManager): Extension =>
  ViewPlugin.define((view) => {
    const key = {};
    const placeNow = (): Place => {
      const { anchor, head, assoc } = view.state.selection.main;
      return {
        anchor: createRelativePositionFromTypeIndex(text, anchor, assoc),
        head: createRelativePositionFromTypeIndex(text, head, assoc),
      };
    };
    let before: Place | null = null;
    const onAdded = ({ stackItem, changedParentTypes }: StackEvent): void => {
      const isOfText = [...changedParentTypes.keys()].some((type) => Object.is(type, text));
      if (isOfText && before !== null && !stackItem.meta.has(key)) stackItem.meta.set(key, before);
    };
    const onPopped = ({ stackItem }: StackEvent): void => {
      const place: Place | undefined = stackItem.meta.get(key);
      if (place === undefined) return;
      const [anchor, head] = [indexIn(text, place.anchor), indexIn(text, place.head)];
      if (anchor === null || head === null) return;
      view.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(head) });
      before = placeNow();
    };
    undoManager.on('stack-item-added', onAdded);
    undoManager.on('stack-item-popped', onPopped);
    return {
      update: ({ selectionSet, transactions }) => {
        if (selectionSet && transactions.every((each) => each.annotation(fromIssue) !== true)) before = placeNow();
      },
      destroy: () => {
        undoManager.off('stack-item-added', onAdded);
        undoManager.off('stack-item-popped', onPopped);
      },
    };
  });
