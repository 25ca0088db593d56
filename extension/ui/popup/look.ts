import { excerptsAnswer, lookAnswer, type ExcerptsAnswer, type LookAnswer } from '#extension/ui/talk.ts';
import { waitingWords } from '#extension/ui/waiting-words.ts';
import type { ReadPage } from './clip-form.ts';
import type { PopupParts } from './parts.ts';
import type { PopupWorld } from './world.ts';

const NOTHING: LookAnswer = { known: false, waiting: null, seen: null, offers: [] };

/** Ask where the page stands and what can be filed under, and show how many clips wait. */
export const look = async (parts: PopupParts, world: PopupWorld, read: ReadPage | null): Promise<LookAnswer> => {
  const page =
    read === null ? {} : { page: { url: read.answer.capture.url, canonicalUrl: read.answer.capture.canonicalUrl } };
  const answered = lookAnswer.safeParse(await world.ask({ ask: 'look', address: read?.address ?? null, ...page }));
  parts.waiting.textContent = waitingWords(world.word, answered.success ? answered.data.waiting : null);
  return answered.success ? answered.data : NOTHING;
};

/** Ask which excerpts of the page are clipped; where the store cannot say, none is known to be. */
export const clippedOn = async ({ ask }: PopupWorld, address: string): Promise<ExcerptsAnswer> => {
  const answered = excerptsAnswer.safeParse(await ask({ ask: 'excerpts-of', address }));
  return answered.success ? answered.data : { excerpts: [], since: null };
};
