import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Issue } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import { useTell } from '../notices.ts';
import { useBoardFocus } from './board-focus.ts';
import { enterWhenThere } from './enter-when-there.ts';
import { vanishedWords } from './vanished-words.ts';
import { fieldOf, vanishedBetween, writingPlaceAt, type Vanished, type WritingPlace } from './writing-place.ts';

const rowOf = (root: Element, { block }: WritingPlace): Element | null =>
  block === null ? null : root.querySelector(`[data-block="${CSS.escape(block)}"]`);

/** Whether the field is there once more, or will be when its editor has come. */
const isShownAgain = (root: Element | null, place: WritingPlace): boolean =>
  root !== null && (place.text !== null || fieldOf(root, place) !== null);

const broughtBack = (vanished: Vanished) => {
  switch (vanished.kind) {
    case 'block':
      return { block: vanished.block.id };
    case 'paragraph':
      return { block: vanished.block, paragraph: vanished.paragraph.id };
    case 'link':
      return { block: vanished.block, link: vanished.link.id };
    case 'section':
      return { section: vanished.section };
  }
};

/**
 * Watches over the field that is being written in. When what it belongs to is gone, whoever took it away, that is said with a way to
 * bring it back, and the focus stays with that sentence: keys that were meant as text do nothing. When the field is only shown anew
 * somewhere else, the writing goes on there.
 */
export function useWritingPlace(sheet: RefObject<HTMLElement | null>): void {
  const session = useIssue();
  const { leftRef, undoingRef, setNaming, setOpen } = useBoardFocus();
  const tell = useTell();
  const place = useRef<WritingPlace | null>(null);
  const held = useRef<Element | null>(null);
  const shown = useRef<Issue>(session.issue);
  useEffect(() => {
    const follow = ({ target }: FocusEvent): void => {
      const isHere = target instanceof Element && sheet.current?.contains(target) === true;
      place.current = isHere ? writingPlaceAt(target) : null;
      held.current = isHere ? target : null;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [sheet]);
  const returnTo = (to: WritingPlace): void => {
    const root = sheet.current;
    if (root === null || (to.block === null && to.text === null)) return;
    leftRef.current = to;
    enterWhenThere({ root, home: () => rowOf(root, to), find: () => fieldOf(root, to), atEnd: true });
  };
  const offer = (was: WritingPlace, vanished: Vanished): void => {
    const { undoManager, run } = session;
    const by = undoingRef.current;
    const takenBy = by === null ? null : { undo: undoManager.redoStack, redo: undoManager.undoStack }[by].at(-1);
    const act = (): void => {
      const [undone, redone] = [undoManager.redoStack.at(-1), undoManager.undoStack.at(-1)];
      // By the step itself, while nothing came after it: another command would forget the words that were taken back before.
      if (by === 'undo' && undone === takenBy) undoManager.redo();
      else if (by === 'redo' && redone === takenBy) undoManager.undo();
      else if (!run({ do: 'bring-back', what: broughtBack(vanished) }).ok) return;
      if (vanished.kind === 'section') setNaming(vanished.section);
      else if (vanished.kind === 'block') setOpen(vanished.block.id);
      if (vanished.kind !== 'section') returnTo(was);
      tell({ text: 'It is back' });
    };
    tell({
      text: vanishedWords(vanished, session.issue, by !== null),
      tone: 'pencil',
      takesFocus: true,
      action: { name: 'Bring it back', act },
    });
  };
  useLayoutEffect(() => {
    const before = shown.current;
    const was = place.current;
    shown.current = session.issue;
    const isLost = held.current?.isConnected === false && document.activeElement === document.body;
    if (isLost) {
      place.current = null;
      held.current = null;
      const vanished = was === null ? null : vanishedBetween(before, session.issue, was);
      if (was !== null && vanished !== null) offer(was, vanished);
      else if (was !== null && isShownAgain(sheet.current, was)) returnTo(was);
      // Nothing acts on what was not come to: the focus stays in the pane, on nothing.
      else sheet.current?.closest<HTMLElement>('[data-pane]')?.focus();
    }
    undoingRef.current = null;
  });
}
