import type { Offers } from '#extension/store/offers.ts';
import { KEPT_MS } from '#extension/store/outbox.ts';
import { popupAsk, type ClipAnswer, type LookAnswer, type PopupAsk } from '#extension/ui/talk.ts';
import { keep, type KeepWorld } from './keep.ts';
import { isStored } from './outcome.ts';
import type { ClipWorld } from './quick-clip.ts';
import type { SeenOf } from './seen-of.ts';
import { tellTab } from './tell.ts';

/** What the desk said, besides what the clipper keeps itself. */
export interface Told {
  readonly seenOf: SeenOf;
  readonly offers: Pick<Offers, 'read'>;
}

const look = async (
  { outbox, now, seenOf, offers }: KeepWorld & Told,
  { address, page }: Extract<PopupAsk, { ask: 'look' }>,
): Promise<LookAnswer> => {
  const [earlier, waiting, [seen], open] = await Promise.all([
    address === null ? null : outbox.clipsOf(address, now() - KEPT_MS),
    outbox.waiting(),
    address === null ? [null] : seenOf([page ?? { url: address, canonicalUrl: null }]),
    offers.read(),
  ]);
  return {
    known: earlier?.ok === true && earlier.value.length > 0,
    waiting: waiting.ok ? waiting.value : null,
    seen: seen ?? null,
    offers: open.ok ? [...open.value] : [],
  };
};

const clip = async (world: ClipWorld, ask: Extract<PopupAsk, { ask: 'clip' }>): Promise<ClipAnswer> => {
  const outcome = await keep(world, {
    ...ask.answer,
    addressOnly: ask.addressOnly,
    note: ask.note,
    under: ask.under,
    again: true,
  });
  const [sentence] = await Promise.all([tellTab(ask.tabId, outcome), world.tellWaiting()]);
  return { stored: isStored(outcome), sentence };
};

/** Answer one message of the popup; null for one of the wrong shape. */
export const answerPopup = async (
  world: ClipWorld & Told,
  message: unknown,
): Promise<LookAnswer | ClipAnswer | null> => {
  const parsed = popupAsk.safeParse(message);
  if (!parsed.success) return null;
  return parsed.data.ask === 'look' ? look(world, parsed.data) : clip(world, parsed.data);
};
