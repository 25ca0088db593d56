import { useRef } from 'react';
import type { SectionId } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import { cx } from '../kit/cx.ts';
import css from './end-place.module.css';
import { useDropOn } from './use-drop-on.ts';

interface EndPlaceProps {
  readonly section: SectionId | null;
  readonly name: string;
  readonly isEmpty: boolean;
}

/** The place at the end of a section; where the section is empty, it says what can be done there. */
export function EndPlace({ section, name, isEmpty }: EndPlaceProps) {
  const { issue } = useIssue();
  const ref = useRef<HTMLDivElement>(null);
  const { dropProps, isDropTarget } = useDropOn({ ref, place: () => ({ section, before: null }) });
  const number = issue.sections.findIndex(({ id }) => id === section) + 1;
  const flat = issue.sections.length === 0;
  // Before the first section there is nothing to fill; the place shows itself only to what is dragged.
  const hint = isEmpty && (number > 0 || flat);
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
          Empty. Drag a clip here, or press <kbd>{number}</kbd> on one in the inbox.
        </span>
      ) : null}
    </div>
  );
}
