import type { InboxEntry } from '#pwa/store/desk-store.ts';

/** These entries without the clips that are gone; the very same list where none of them is. */
export const stillLying = (entries: readonly InboxEntry[], isGone: (id: string) => boolean): readonly InboxEntry[] => {
  if (!entries.some(({ clip, additions }) => isGone(clip.id) || additions.some(({ id }) => isGone(id)))) return entries;
  return entries.flatMap(({ clip, additions }) => {
    if (isGone(clip.id)) return [];
    return [{ clip, additions: additions.filter(({ id }) => !isGone(id)) }];
  });
};
