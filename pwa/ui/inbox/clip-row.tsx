import { GridListItem, Button as DragButton } from 'react-aria-components/GridList';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import { cx } from '../kit/cx.ts';
import { age, clipSite, clipTitle, excerptCount } from './clip-words.ts';
import css from './clip-row.module.css';

/** One clip in the inbox. */
export function ClipRow({ entry, now }: { readonly entry: InboxEntry; readonly now: number }) {
  const { clip } = entry;
  const title = clipTitle(clip);
  return (
    <GridListItem id={clip.id} textValue={title} data-clip={clip.id} className={cx(css['clip'])}>
      <DragButton slot="drag" className={cx(css['grip'])} aria-label={`Drag ${title}`} />
      <bdi className={css['title']}>{title}</bdi>
      <span className={css['about']}>
        <bdi>{clipSite(clip)}</bdi> · {excerptCount(entry)} · {age(clip.clippedAt, now)}
        {clip.section === null ? null : <bdi className={css['for']}> · for {clip.section}</bdi>}
      </span>
    </GridListItem>
  );
}
