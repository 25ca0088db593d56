import { excerptsAnswer, lookAnswer, type ExcerptsAnswer, type LookAnswer } from '#extension/ui/talk.ts';
import { waitingWords } from '#extension/ui/waiting-words.ts';
import type { ReadPage } from './clip-form.ts';
import type { PopupParts } from './parts.ts';
import type { PopupWorld } from './world.ts';

const NOTHING: LookAnswer = { known: false, waiting: null, seen: null, offers: [] };

const pageOf = ({ answer }: ReadPage): { readonly url: string; readonly canonicalUrl: string | null } => {
  const { url, canonicalUrl } = answer.capture;
  return { url, canonicalUrl };
};

/** Ask where the page stands and what can be filed under, and show how many clips wait. */
export const look = async (parts: PopupParts, world: PopupWorld, read: ReadPage | null): Promise<LookAnswer> => {
  const answered = lookAnswer.safeParse(await world.ask({ ask: 'look', page: read && pageOf(read) }));
  parts.waiting.textContent = waitingWords(world.word, answered.success ? answered.data.waiting : null);
  return answered.success ? answered.data : NOTHING;
};

/** Ask which excerpts of the page are clipped; where the store cannot say, none is known to be. */
export const clippedOn = async ({ ask }: PopupWorld, read: ReadPage): Promise<ExcerptsAnswer> => {
  const answered = excerptsAnswer.safeParse(await ask({ ask: 'excerpts-of', page: pageOf(read) }));
  return answered.success ? answered.data : { excerpts: [], since: null };
};
