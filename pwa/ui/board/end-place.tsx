import { memo, useRef } from 'react';
import type { SectionId } from '#pwa/issue/model.ts';
import { cx } from '../kit/cx.ts';
import css from './end-place.module.css';
import { useDropOn } from './use-drop-on.ts';
import type { LatestBoard } from './use-latest-board.ts';

interface EndPlaceProps {
  readonly section: SectionId | null;
  readonly name: string;
  readonly isEmpty: boolean;
  /** The key that files here; null where the place has nothing to fill. */
  readonly number: number | null;
  readonly board: LatestBoard;
}

/** The place at the end of a section; where the section is empty, it says what can be done there. */
export const EndPlace = memo(function EndPlace({ section, name, isEmpty, number, board }: EndPlaceProps) {
  const ref = useRef<HTMLDivElement>(null);
  const { dropProps, isDropTarget } = useDropOn({ board, ref, place: () => ({ section, before: null }) });
  // Before the first section there is nothing to fill; the place shows itself only to what is dragged.
  const hint = isEmpty && number !== null;
  return (
    <div
      {...dropProps}
      ref={ref}
      role="group"
      tabIndex={-1}
      aria-label={`End of ${name}`}
      className={cx(css['place'], isDropTarget && css['over'], hint && css['hint'])}
    >
      {hint ? (
        <span>
          Empty.{' '}
          <span className="for-keys">
            Drag a clip here, or press <kbd>{number}</kbd> on one in the inbox.
          </span>
          <span className="for-touch">Choose a clip in the inbox, and File it here.</span>
        </span>
      ) : null}
    </div>
  );
});
