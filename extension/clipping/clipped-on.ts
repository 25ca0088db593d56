import { daysBefore } from '#extension/store/outbox.ts';
import type { ExcerptsAnswer } from '#extension/ui/talk.ts';
import type { KeepWorld } from './keep.ts';

/** What the clipper still has of a page, by its comparable address: its excerpts, each once; null where the store cannot say. */
export const clippedOn = async (
  { outbox, now, choices }: Pick<KeepWorld, 'outbox' | 'now' | 'choices'>,
  address: string,
): Promise<ExcerptsAnswer | null> => {
  const { keptDays } = await choices();
  const clips = await outbox.clipsOf(address, daysBefore(now(), keptDays));
  if (!clips.ok) return null;
  const excerpts = new Map(
    clips.value.flatMap(({ capture }) => capture.excerpts.map((excerpt) => [excerpt.markdown, excerpt])),
  );
  return { excerpts: [...excerpts.values()], since: clips.value[0]?.clippedAt ?? null };
};
