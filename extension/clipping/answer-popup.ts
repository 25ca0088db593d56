import { daysBefore } from '#extension/store/outbox.ts';
import { popupAsk, type ClipAnswer, type LookAnswer, type PopupAsk } from '#extension/ui/talk.ts';
import { keep, type KeepWorld } from './keep.ts';
import { isStored } from './outcome.ts';
import type { ClipWorld } from './quick-clip.ts';
import { tellTab } from './tell.ts';

const look = async ({ outbox, now, choices }: KeepWorld, address: string | null): Promise<LookAnswer> => {
  const { keptDays } = await choices();
  const [earlier, waiting] = await Promise.all([
    address === null ? null : outbox.clipsOf(address, daysBefore(now(), keptDays)),
    outbox.waiting(),
  ]);
  return {
    known: earlier?.ok === true && earlier.value.length > 0,
    waiting: waiting.ok ? waiting.value : null,
    seen: null,
    offers: [],
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
export const answerPopup = async (world: ClipWorld, message: unknown): Promise<LookAnswer | ClipAnswer | null> => {
  const parsed = popupAsk.safeParse(message);
  if (!parsed.success) return null;
  return parsed.data.ask === 'look' ? look(world, parsed.data.address) : clip(world, parsed.data);
};
