import type { Clip } from '#shared/clip.ts';
import type { ClippedPage } from './shown-capture.ts';

/**
 * The clip of these that a clip belongs to in the end: the one it joins, or the one that joins. Only an older clip can be joined
 * (ids sort by time), so no circle of clips can swallow itself.
 */
const rootOf = (clip: Clip, byId: ReadonlyMap<string, Clip>): Clip => {
  const joined = clip.joins !== null && clip.joins < clip.id ? byId.get(clip.joins) : undefined;
  return joined === undefined ? clip : rootOf(joined, byId);
};

/** Clips as pages, in the order of their first clips: one that joins another of these is an addition to it. */
export const clippedPages = (clips: readonly Clip[]): readonly ClippedPage[] => {
  const byId = new Map<string, Clip>(clips.map((clip) => [clip.id, clip]));
  const byRoot = Map.groupBy(clips, (clip) => rootOf(clip, byId).id);
  return clips.flatMap((clip) => {
    const together = byRoot.get(clip.id);
    if (together === undefined) return [];
    const additions = together.filter(({ id }) => id !== clip.id);
    return [{ clip, additions: additions.toSorted((one, other) => (one.id < other.id ? -1 : 1)) }];
  });
};
