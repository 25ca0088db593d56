import type { Doc } from 'yjs';
import type { Place } from '#pwa/issue/command.ts';
import { setFields } from '#pwa/issue/document.ts';
import { readLayout } from '#pwa/issue/layout.ts';
import type { BlockId } from '#pwa/issue/model.ts';
import { keysAt } from '#pwa/issue/order.ts';

/** The next block from `before` on that is not itself on the move. */
const settle = (ids: readonly BlockId[], before: BlockId, moving: ReadonlySet<BlockId>): number => {
  const at = ids.indexOf(before);
  if (at < 0) return -1;
  return ids.slice(0, at).filter((id) => !moving.has(id)).length;
};

/** A position for each of so many blocks at a place, with room made where there is none; null where the place is gone. */
export const positionsAt = (
  doc: Doc,
  place: Place,
  count: number,
  moving: ReadonlySet<BlockId> = new Set(),
): readonly (readonly [string | null, string])[] | null => {
  const all = readLayout(doc).blocksIn.get(place.section);
  if (all === undefined) return null;
  const others = all.filter(({ id }) => !moving.has(id));
  const ids = all.map(({ id }) => id);
  const index = place.before === null ? others.length : settle(ids, place.before, moving);
  if (index < 0) return null;
  const guests = others.some(({ home }) => home !== place.section);
  const { keys, rekeyed } = keysAt(others, index, count, guests);
  for (const { id, fields } of others)
    if (rekeyed.has(id)) setFields(fields, { pos: [place.section, rekeyed.get(id)] });
  return keys.map((key) => [place.section, key]);
};
