import type { RefObject } from 'react';
import type { DropItem } from 'react-aria-components/useDragAndDrop';
import { useDrop } from 'react-aria-components/useDrop';
import type { Place } from '#pwa/issue/command.ts';
import { useClips } from '../hooks.ts';
import { useTell } from '../notices.ts';
import { BLOCK, CLIP, droppedBlocks, droppedClips } from './dragged.ts';
import type { LatestBoard } from './use-latest-board.ts';

interface DropOn {
  readonly board: LatestBoard;
  readonly ref: RefObject<HTMLElement | null>;
  /** The place meant when something is dropped now. */
  readonly place: () => Place;
  /** Told where over the element the pointer is, in CSS pixels from its top. */
  readonly onMove?: (y: number) => void;
}

/** Lets an element take clips and blocks, by pointer and by React Aria's keyboard dragging. */
export function useDropOn({ board, ref, place, onMove }: DropOn) {
  const readClips = useClips();
  const tell = useTell();
  const drop = async (items: readonly DropItem[], at: Place): Promise<void> => {
    const [[block], ids] = await Promise.all([droppedBlocks(items, board.current.issue.blocks), droppedClips(items)]);
    if (block !== undefined) board.current.actions?.moveTo(block, at);
    if (ids.length === 0) return;
    const clips = await readClips(ids);
    if (clips.ok) board.current.actions?.file(clips.value, at, true);
    else tell({ text: `Not filed: ${clips.failure.why}`, tone: 'pencil' });
  };
  return useDrop({
    ref,
    getDropOperation: (types) => (types.has(CLIP) || types.has(BLOCK) ? 'move' : 'cancel'),
    ...(onMove === undefined ? {} : { onDropEnter: ({ y }) => onMove(y), onDropMove: ({ y }) => onMove(y) }),
    onDrop: ({ items }) => void drop(items, place()),
  });
}
