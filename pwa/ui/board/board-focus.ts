import { createContext, use, useMemo, useRef, useState, type RefObject } from 'react';
import type { BlockId, Issue, SectionId } from '#pwa/issue/model.ts';
import type { WritingPlace } from './writing-place.ts';

/** Where the focus goes once the board shows it, and what is said then. */
export interface FocusWish {
  readonly block?: BlockId;
  readonly section?: SectionId;
  readonly say?: (issue: Issue) => string;
  /** Only to be seen: whoever writes elsewhere goes on writing there. */
  readonly isShown?: true;
}

/** What of the issue is at hand: shared by the board, its keys, the inbox and the palette. */
export interface BoardFocus {
  /** The block last under the focus; new blocks go after it. */
  readonly current: BlockId | null;
  readonly setCurrent: (block: BlockId | null) => void;
  /** The block whose editor is open. */
  readonly open: BlockId | null;
  readonly setOpen: (block: BlockId | null) => void;
  /** The section whose name is being edited. */
  readonly naming: SectionId | null;
  readonly setNaming: (section: SectionId | null) => void;
  readonly wish: FocusWish | null;
  readonly setWish: (wish: FocusWish | null) => void;
  /** Where somebody wrote in a block that is being shown anew; the writing goes on there. */
  readonly leftRef: RefObject<WritingPlace | null>;
  /** What this tab is just taking back or doing again, until the board shows it. */
  readonly undoingRef: RefObject<'undo' | 'redo' | null>;
}

export const BoardFocusContext = createContext<BoardFocus | null>(null);

export const useBoardFocus = (): BoardFocus => {
  const focus = use(BoardFocusContext);
  if (focus === null) throw new Error('No board around this component: wrap it in BoardFocusContext.');
  return focus;
};

export function useNewBoardFocus(): BoardFocus {
  const [current, setCurrent] = useState<BlockId | null>(null);
  const [open, setOpen] = useState<BlockId | null>(null);
  const [naming, setNaming] = useState<SectionId | null>(null);
  const [wish, setWish] = useState<FocusWish | null>(null);
  const leftRef = useRef<WritingPlace | null>(null);
  const undoingRef = useRef<'undo' | 'redo' | null>(null);
  return useMemo(
    () => ({ current, setCurrent, open, setOpen, naming, setNaming, wish, setWish, leftRef, undoingRef }),
    [current, open, naming, wish],
  );
}
