import type { RefObject } from 'react';
import { useDrop } from 'react-aria-components/useDrop';
import type { Place } from '#pwa/issue/command.ts';
import { useClips } from '../hooks.ts';
import { useIssue } from '../issue-session.ts';
import { useTell } from '../notices.ts';
import { BLOCK, CLIP, droppedBlocks, droppedClips } from './dragged.ts';
import { useBoardActions } from './use-board-actions.ts';

interface DropOn {
  readonly ref: RefObject<HTMLElement | null>;
  /** The place meant when something is dropped now. */
  readonly place: () => Place;
  /** Told where over the element the pointer is, in CSS pixels from its top. */
  readonly onMove?: (y: number) => void;
}

/** Lets an element take clips and blocks, by pointer and by React Aria's keyboard dragging. */
export function useDropOn({ ref, place, onMove }: DropOn) {
  const { issue } = useIssue();
  const actions = useBoardActions();
  const readClips = useClips();
  const tell = useTell();
  return useDrop({
    ref,
    getDropOperation: (types) => (types.has(CLIP) || types.has(BLOCK) ? 'move' : 'cancel'),
    ...(onMove === undefined ? {} : { onDropEnter: ({ y }) => onMove(y), onDropMove: ({ y }) => onMove(y) }),
    onDrop: async ({ items }) => {
      const at = place();
      const texts = items.filter((item) => item.kind === 'text');
      const [moved, ids] = await Promise.all([droppedBlocks(texts, issue.blocks), droppedClips(texts)]);
      const [block] = moved;
      if (block !== undefined) actions?.moveTo(block, at);
      if (ids.length === 0) return;
      const clips = await readClips(ids);
      if (!clips.ok) tell({ text: `Not filed: ${clips.failure.why}`, tone: 'pencil' });
      else actions?.file(clips.value, at, true);
    },
  });
}
