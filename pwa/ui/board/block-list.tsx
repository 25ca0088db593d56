import type { SectionId } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import { useBoardFocus } from './board-focus.ts';
import css from './block-list.module.css';
import { BlockRow } from './block-row.tsx';
import { EndPlace } from './end-place.tsx';
import { blocksIn } from './moves.ts';
import { useLatestBoard } from './use-latest-board.ts';

export interface BlockListProps {
  readonly section: SectionId | null;
  /** What the list is called. */
  readonly name: string;
}

/** The blocks of a section, and the place at its end. One of the rows takes the Tab key. */
export function BlockList({ section, name }: BlockListProps) {
  const { issue } = useIssue();
  const { current, open } = useBoardFocus();
  const board = useLatestBoard();
  const blocks = blocksIn(issue, section);
  const tabStop = blocks.find(({ id }) => id === current) ?? blocks[0];
  const number = issue.sections.findIndex(({ id }) => id === section) + 1;
  const fills = number > 0 || issue.sections.length === 0;
  const numbered = blocks.filter(({ kind }) => kind === 'item');
  return (
    <>
      {blocks.length === 0 ? null : (
        <div role="grid" aria-label={name} className={css['list']}>
          {blocks.map((block, at) => (
            <BlockRow
              key={block.id}
              block={block}
              number={block.kind === 'item' ? numbered.indexOf(block) + 1 : null}
              after={blocks[at + 1]?.id ?? null}
              isTabStop={block === tabStop}
              isAtHand={block.id === current}
              isOpen={block.id === open}
              board={board}
            />
          ))}
        </div>
      )}
      <EndPlace
        section={section}
        name={name}
        isEmpty={blocks.length === 0}
        number={fills ? number : null}
        board={board}
      />
    </>
  );
}
