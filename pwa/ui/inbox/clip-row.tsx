import { GridListItem, Button as DragButton } from 'react-aria-components/GridList';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import { cx } from '../kit/cx.ts';
import { age, pageSite, pageTitle, viaOf, wantedIn } from './clip-words.ts';
import css from './clip-row.module.css';
import { rowFacts } from './facts.ts';

interface ClipRowProps {
  readonly entry: InboxEntry;
  readonly now: number;
  /** Keys and buttons act on it. */
  readonly isAtHand: boolean;
  /** Where it stands, in words; empty where that is plain. */
  readonly stands: string;
}

/** One clip in the inbox: what it is called, who published it, what is known of it, and where it was wanted. */
export function ClipRow({ entry, now, isAtHand, stands }: ClipRowProps) {
  const { clip } = entry;
  const title = pageTitle(entry);
  const facts = rowFacts(entry);
  const via = viaOf(entry);
  const wanted = wantedIn(entry) ?? '';
  return (
    <GridListItem
      id={clip.id}
      textValue={title}
      data-clip={clip.id}
      data-at-hand={isAtHand ? '' : undefined}
      className={cx(css['clip'], isAtHand && css['atHand'])}
    >
      <DragButton slot="drag" className={cx(css['grip'])} aria-label={`Drag ${title}`} />
      <bdi className={css['title']}>{title}</bdi>
      <span className={css['from']}>
        <span className={css['about']}>
          <bdi>{pageSite(entry)}</bdi>
          {facts.map((fact) => ` · ${fact}`).join('')}
        </span>
        <span className={css['age']}>{age(clip.clippedAt, now)}</span>
      </span>
      {stands === '' ? null : <span className={css['stands']}>{stands}</span>}
      {wanted === '' && via === null ? null : (
        <span className={css['line']}>
          {wanted === '' ? null : (
            <span className={css['for']}>
              for <bdi>{wanted}</bdi>
            </span>
          )}
          {via === null ? null : (
            <span className={cx(wanted !== '' && css['next'])}>
              via <bdi>{via.name}</bdi>
            </span>
          )}
        </span>
      )}
    </GridListItem>
  );
}
