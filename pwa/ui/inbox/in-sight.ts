import type { InboxEntry } from '#pwa/store/desk-store.ts';

/** Whether one of these clips is in sight in the list; where none is, the first is brought there. */
export const bringInSight = (list: HTMLElement | null, clips: readonly InboxEntry[]): boolean => {
  const rows = clips.flatMap(({ clip }) => list?.querySelector(`[data-clip="${CSS.escape(clip.id)}"]`) ?? []);
  if (list === null || rows.length === 0) return false;
  const { top, bottom } = list.getBoundingClientRect();
  const isSeen = rows.some((row) => {
    const box = row.getBoundingClientRect();
    return box.bottom > top && box.top < bottom;
  });
  if (!isSeen) rows[0]?.scrollIntoView({ block: 'nearest' });
  return isSeen;
};
