import type { SeenAddress } from '#shared/seen-keys.ts';
import type { ExcerptsAnswer } from '#extension/ui/talk.ts';
import { clipsOfPage } from './clips-of-page.ts';
import type { KeepWorld } from './keep.ts';

/** What the clipper still has of a page, by any of its addresses: its excerpts, each once; null where the store cannot say. */
export const clippedOn = async (
  { outbox, now, choices }: Pick<KeepWorld, 'outbox' | 'now' | 'choices'>,
  page: SeenAddress,
): Promise<ExcerptsAnswer | null> => {
  const clips = await clipsOfPage({ outbox, now }, page, await choices());
  if (!clips.ok) return null;
  const excerpts = new Map(
    clips.value.flatMap(({ capture }) => capture.excerpts.map((excerpt) => [excerpt.markdown, excerpt])),
  );
  return { excerpts: [...excerpts.values()], since: clips.value[0]?.clippedAt ?? null };
};
