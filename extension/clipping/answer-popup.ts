import type { Offers } from '#extension/store/offers.ts';
import type { Witness } from '#extension/store/witness.ts';
import {
  popupAsk,
  type ClipAnswer,
  type ExcerptsAnswer,
  type LookAnswer,
  type LossAnswer,
  type PopupAsk,
} from '#extension/ui/talk.ts';
import { clipsOfPage } from './clips-of-page.ts';
import { clippedOn } from './clipped-on.ts';
import { keep, type KeepWorld } from './keep.ts';
import { isStored, titled } from './outcome.ts';
import { paintAgain } from './paint-again.ts';
import type { ClipWorld } from './quick-clip.ts';
import type { SeenOf } from './seen-of.ts';
import { tellTab } from './tell.ts';

/** What the desk said, besides what the clipper keeps itself; and what was lost of that. */
export interface Told {
  readonly seenOf: SeenOf;
  readonly offers: Pick<Offers, 'read'>;
  readonly witness: Pick<Witness, 'loss' | 'accept'>;
}

const look = async (
  { outbox, now, choices, seenOf, offers }: KeepWorld & Told,
  { page }: Extract<PopupAsk, { ask: 'look' }>,
): Promise<LookAnswer> => {
  const chosen = await choices();
  const [earlier, waiting, [seen], open] = await Promise.all([
    page === null ? null : clipsOfPage({ outbox, now }, page, chosen),
    outbox.waiting(),
    page === null ? [null] : seenOf([page]),
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
    asShown: ask.asShown,
    again: true,
  });
  const [sentence] = await Promise.all([tellTab(ask.tabId, titled(outcome, ask.answer.capture)), world.tellWaiting()]);
  if (isStored(outcome) && !ask.addressOnly) void paintAgain(world, ask.tabId, ask.answer.capture);
  return { stored: isStored(outcome), sentence };
};

const loss = async (
  { outbox, witness }: KeepWorld & Told,
  { read }: Extract<PopupAsk, { ask: 'loss' }>,
): Promise<LossAnswer> => {
  // What was lost is known once the database is open.
  await outbox.waiting();
  if (read !== undefined) await witness.accept(read);
  return { found: witness.loss()?.at ?? null };
};

/** Answer one message of the popup; null for one of the wrong shape, and where the store cannot say. */
export const answerPopup = async (
  world: ClipWorld & Told,
  message: unknown,
): Promise<LookAnswer | ClipAnswer | ExcerptsAnswer | LossAnswer | null> => {
  const parsed = popupAsk.safeParse(message);
  if (!parsed.success) return null;
  switch (parsed.data.ask) {
    case 'look':
      return look(world, parsed.data);
    case 'clip':
      return clip(world, parsed.data);
    case 'excerpts-of':
      return clippedOn(world, parsed.data.page);
    case 'loss':
      return loss(world, parsed.data);
    default:
      return parsed.data satisfies never;
  }
};
