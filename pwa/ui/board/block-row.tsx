// A block's row is a grid's row and not a table's: an editor opens within it. Its keys are in the table of keys.
/* oxlint-disable jsx-a11y/click-events-have-key-events */
import { memo, useMemo, useRef, useState } from 'react';
import { useDrag } from 'react-aria-components/useDrag';
import type { Block, BlockId } from '#pwa/issue/model.ts';
import { cx } from '../kit/cx.ts';
import { Menu } from '../kit/menu.tsx';
import { BlockEditor } from '../parts.ts';
import { Part } from '../shell/part.tsx';
import { blockMenu } from './block-menu.ts';
import { blockSummary, blockText, blockTitle, kindNames, wordCount } from './block-words.ts';
import css from './block-row.module.css';
import { BLOCK } from './dragged.ts';
import { EnterBlock } from './enter-block.tsx';
import { useDropOn } from './use-drop-on.ts';
import type { LatestBoard } from './use-latest-board.ts';

interface BlockRowProps {
  readonly block: Block;
  /** Its number among the items of its section; null for what is not counted. */
  readonly number: number | null;
  /** The block below it in its section. */
  readonly after: BlockId | null;
  readonly isTabStop: boolean;
  /** It was last under the focus. */
  readonly isAtHand: boolean;
  readonly isOpen: boolean;
  readonly board: LatestBoard;
}

/** How much of a block is written: its words, and what it is where it is not an item. */
function Measure({ block }: { readonly block: Block }) {
  const written = blockText(block);
  const words = useMemo(() => wordCount(written), [written]);
  const counted = words === 0 ? 'not written' : `${words} ${words === 1 ? 'word' : 'words'}`;
  return (
    <span className={cx(css['words'], words === 0 && css['unwritten'])}>
      {block.kind === 'item' ? counted : `${kindNames[block.kind].toLowerCase()} · ${counted}`}
    </span>
  );
}

const isOnHead = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-head]') !== null && target.closest('button') === null;

/** One block in the issue: dragged by its head, dropped upon by its upper or lower half, opened in place. */
export const BlockRow = memo(function BlockRow(props: BlockRowProps) {
  const { block, number, after, isTabStop, isAtHand, isOpen, board } = props;
  const row = useRef<HTMLDivElement>(null);
  const [half, setHalf] = useState<'upper' | 'lower'>('upper');
  const title = blockTitle(block);
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ [BLOCK]: block.id, 'text/plain': title }],
    getAllowedDropOperations: () => ['move'],
    // Enter opens the block; to move it by keys there is Alt with the arrows.
    hasDragButton: true,
  });
  const { dropProps, isDropTarget } = useDropOn({
    board,
    ref: row,
    place: () => ({ section: block.section, before: half === 'upper' ? block.id : after }),
    onMove: (y) => setHalf(y > (row.current?.offsetHeight ?? 0) / 2 ? 'lower' : 'upper'),
  });
  return (
    <div
      {...dropProps}
      ref={row}
      role="row"
      aria-label={title}
      data-block={block.id}
      data-at-hand={isAtHand ? '' : undefined}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => board.current.focus.setCurrent(block.id)}
      onClick={(event) => {
        if (!isOnHead(event.target)) return;
        row.current?.focus();
        board.current.focus.setOpen(isOpen ? null : block.id);
      }}
      className={cx(css['row'], css[block.kind], isOpen && css['open'], isDragging && css['dragged'])}
    >
      {isDropTarget ? <div className={cx(css['mark'], css[half])} /> : null}
      <div role="gridcell" className={css['cell']}>
        <div {...dragProps} className={css['head']} data-head>
          <span className={css['number']}>{number}</span>
          <div className={css['said']}>
            <bdi className={css['title']}>{title}</bdi>
            <p className={css['summary']} dir="auto">
              {blockSummary(block)}
            </p>
          </div>
          <div className={css['end']}>
            <Measure block={block} />
            <Menu look="quiet" small label={`Actions for ${title}`} groups={() => blockMenu(block, board.current)}>
              Actions
            </Menu>
          </div>
        </div>
        {isOpen ? (
          <>
            <Part says="Opening the block…">
              <BlockEditor block={block} />
            </Part>
            <EnterBlock block={block.id} />
          </>
        ) : null}
      </div>
    </div>
  );
});
