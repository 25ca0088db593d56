import { BRIDGE_VERSION, deskRequest, MOST_WITHDRAWN, type ClipperMessage, type DeskRequest } from '#shared/bridge.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Offers } from '#extension/store/offers.ts';
import type { Outbox } from '#extension/store/outbox.ts';
import type { SeenIndex } from '#extension/store/seen.ts';
import type { StoreFailure } from '#extension/store/store-failure.ts';
import type { Witness } from '#extension/store/witness.ts';

export interface ServeWorld {
  readonly outbox: Outbox;
  readonly offers: Pick<Offers, 'note'>;
  readonly seen: Pick<SeenIndex, 'take'>;
  readonly witness: Pick<Witness, 'loss' | 'accept'>;
  /** The clipper's version, as the manifest states it. */
  readonly clipper: string;
  readonly now: () => number;
  /** Says a storage failure as a sentence for the user. */
  readonly sentence: (failure: StoreFailure) => string;
  /** Called after clips were acknowledged. */
  readonly acknowledged: () => void;
  /** Called after the index of seen pages came to a new state. */
  readonly seenChanged: () => void;
}

const sayBatch = async (
  { outbox }: ServeWorld,
  { id, maxBytes, again, after }: Extract<DeskRequest, { ask: 'pull' }>,
): Promise<Result<ClipperMessage, StoreFailure>> => {
  const pulled = await (again ? outbox.pullAgain(maxBytes, again.after) : outbox.pull(maxBytes, after));
  if (!pulled.ok) return pulled;
  // Asked for after the rows: one taken back since they were read, or read ahead, is left out of them.
  const withdrawn = await outbox.withdrawn();
  if (!withdrawn.ok) return withdrawn;
  const takenBack = new Set<string>(withdrawn.value.map((clip) => clip.id));
  const untold = withdrawn.value.flatMap((clip) => (clip.told ? [] : clip.id));
  return ok({
    id,
    say: 'batch',
    rows: pulled.value.rows.filter(({ key }) => !takenBack.has(key)),
    // Told once in a draining: every one begins and ends with a look from the start.
    withdrawn: again === null && after === undefined ? untold.slice(0, MOST_WITHDRAWN) : [],
    more: pulled.value.more,
  });
};

const sayAcked = async (
  { outbox, now, acknowledged }: ServeWorld,
  { id, ids, withdrawn = [] }: Extract<DeskRequest, { ask: 'ack' }>,
): Promise<Result<ClipperMessage, StoreFailure>> => {
  const acked = await outbox.ack(ids, now());
  if (!acked.ok) return acked;
  const told = withdrawn.length === 0 ? acked : await outbox.told(withdrawn);
  if (!told.ok) return told;
  acknowledged();
  return { ok: true, value: { id, say: 'acked', ids } };
};

const sayHello = async (
  { outbox, clipper }: ServeWorld,
  { id }: DeskRequest,
): Promise<Result<ClipperMessage, StoreFailure>> => {
  const waiting = await outbox.waiting();
  if (!waiting.ok) return waiting;
  return { ok: true, value: { id, say: 'hello', v: BRIDGE_VERSION, clipper, waiting: waiting.value } };
};

const sayStats = async ({ outbox }: ServeWorld, { id }: DeskRequest): Promise<Result<ClipperMessage, StoreFailure>> => {
  const stats = await outbox.stats();
  if (!stats.ok) return stats;
  const { waiting, delivered, dropped } = stats.value;
  return ok({ id, say: 'stats', stats: { waiting, delivered, dropped } });
};

const sayAccount = async (
  { outbox, witness }: ServeWorld,
  { id, read }: Extract<DeskRequest, { ask: 'account' }>,
): Promise<Result<ClipperMessage, StoreFailure>> => {
  // First: what was lost is known once the database is open.
  const stats = await outbox.stats();
  if (!stats.ok) return stats;
  if (read !== undefined) await witness.accept(read);
  const { delivered, gone } = stats.value;
  return ok({ id, say: 'account', account: { delivered, gone, loss: witness.loss() } });
};

const sayNoted = async (
  { offers }: ServeWorld,
  { id, issues }: Extract<DeskRequest, { ask: 'offer' }>,
): Promise<Result<ClipperMessage, StoreFailure>> => {
  const noted = await offers.note(issues);
  return noted.ok ? ok({ id, say: 'noted' }) : noted;
};

const saySeen = async (
  { seen, seenChanged }: ServeWorld,
  { id, change }: Extract<DeskRequest, { ask: 'seen' }>,
): Promise<Result<ClipperMessage, StoreFailure>> => {
  const taken = await seen.take(change);
  if (!taken.ok) return taken;
  if (taken.value === change.to) seenChanged();
  return ok({ id, say: 'noted-seen', state: taken.value });
};

const answer = (world: ServeWorld, request: DeskRequest): Promise<Result<ClipperMessage, StoreFailure>> => {
  switch (request.ask) {
    case 'hello':
      return sayHello(world, request);
    case 'pull':
      return sayBatch(world, request);
    case 'ack':
      return sayAcked(world, request);
    case 'stats':
      return sayStats(world, request);
    case 'account':
      return sayAccount(world, request);
    case 'offer':
      return sayNoted(world, request);
    case 'seen':
      return saySeen(world, request);
    default:
      return request satisfies never;
  }
};

/** Answer one message of the desk. A message of the wrong shape is counted and gets no answer: null. */
export const serve = async (world: ServeWorld, message: unknown): Promise<ClipperMessage | null> => {
  const request = deskRequest.safeParse(message);
  if (!request.success) {
    const counted = await world.outbox.countDropped();
    if (!counted.ok) throw new Error(`a dropped message could not be counted: ${counted.failure.detail}`);
    return null;
  }
  const answered = await answer(world, request.data);
  if (answered.ok) return answered.value;
  return { id: request.data.id, say: 'refused', why: world.sentence(answered.failure) };
};
