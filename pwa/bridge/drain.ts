import { BATCH_BYTES, type ClipperMessage } from '#shared/bridge.ts';
import { clipOfText } from '#shared/clip-text.ts';
import { clipId, type ClipId } from '#shared/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import type { AskFailure, Line } from './ask-clipper.ts';

/** Why clips stay in the clipper; `why` is the store's or the clipper's sentence. */
export type DrainFailure = AskFailure | { readonly kind: 'failed'; readonly why: string };

interface Drained {
  /** Clips that were not here before. */
  readonly stored: number;
}

type Batch = Extract<ClipperMessage, { say: 'batch' }>;

/** Most keys one ack carries, and the longest key it can name, as the clipper checks them. */
const MOST_KEYS = 10_000;
const LONGEST_KEY = 100;

const STUCK =
  'The clipper hands over the same clips again and again. Restart the browser; they are safe in the clipper.';

const pull = (line: Line, again: { after: ClipId | null } | null): Promise<Result<Batch, AskFailure>> =>
  line.ask({ ask: 'pull', maxBytes: BATCH_BYTES, again }, 'batch');

/** The batch behind this one, asked for while this one is stored; a key too long to name is left for the next time. */
const pullBehind = (line: Line, { rows, more }: Batch): Promise<Result<Batch, AskFailure>> | null => {
  const after = rows.at(-1)?.key;
  if (!more || after === undefined || after.length > LONGEST_KEY) return null;
  return line.ask({ ask: 'pull', maxBytes: BATCH_BYTES, again: null, after }, 'batch');
};

/** What a text holds; one that cannot be read stays a text, which is no clip and is set aside whole. */
const readJson = (text: string): unknown => {
  try {
    return clipOfText(text);
  } catch {
    return text;
  }
};

/** What a batch asks of the desk: keep its clips, and then put those out of the inbox that were taken back, which may be among them. */
const store = async (
  desk: DeskStore,
  { rows, withdrawn }: Batch,
): Promise<Result<{ keys: readonly string[]; fresh: number }, DrainFailure>> => {
  const receipt = await desk.takeIn(rows.map(({ key, text }) => ({ key, clip: readJson(text) })));
  if (!receipt.ok) return fail({ kind: 'failed', why: receipt.failure.why });
  const archived = withdrawn.length === 0 ? ok(null) : await desk.withdraw(withdrawn);
  if (!archived.ok) return fail({ kind: 'failed', why: archived.failure.why });
  return ok({ keys: receipt.value.stored, fresh: receipt.value.fresh });
};

const ack = async (
  line: Line,
  stored: readonly string[],
  withdrawn: Batch['withdrawn'],
): Promise<Result<null, DrainFailure>> => {
  if (withdrawn.length > 0) {
    const told = await line.ask({ ask: 'ack', ids: [], withdrawn }, 'acked');
    if (!told.ok) return told;
  }
  const keys = stored.filter((key) => key.length <= LONGEST_KEY);
  for (let from = 0; from < keys.length; from += MOST_KEYS) {
    const acked = await line.ask({ ask: 'ack', ids: keys.slice(from, from + MOST_KEYS) }, 'acked');
    if (!acked.ok) return acked;
  }
  return keys.length === 0 && stored.length > 0 ? fail({ kind: 'refused', why: STUCK }) : ok(null);
};

/**
 * Takes over what waits in the clipper, batch after batch: store, and only when the transaction is complete acknowledge.
 * What is not stored is never acknowledged.
 */
export const drainClipper = async (line: Line, desk: DeskStore): Promise<Result<Drained, DrainFailure>> => {
  const handedOver = new Set<string>();
  let stored = 0;
  let behind: ReturnType<typeof pull> | null = null;
  let acking: ReturnType<typeof ack> | null = null;
  let isEmptied = false;
  const settleAck = async (): Promise<Result<null, DrainFailure>> => {
    const acked = await acking;
    acking = null;
    return acked ?? ok(null);
  };
  for (;;) {
    let batch = await (behind ?? pull(line, null));
    // More was promised and nothing stands behind: look from the start what is left.
    if (behind !== null && batch.ok && batch.value.rows.length === 0) {
      const acked = await settleAck();
      if (!acked.ok) return acked;
      batch = await pull(line, null);
    }
    if (!batch.ok) return batch;
    const { rows, withdrawn, more } = batch.value;
    const news = [...rows.map(({ key }) => key), ...withdrawn.map((id) => `${id} taken back`)];
    // Where more was promised, those of this batch were taken back since it was read, and the others are looked for once more.
    if (news.length === 0 && (!more || isEmptied)) return ok({ stored });
    isEmptied = news.length === 0;
    if (isEmptied) {
      behind = null;
      continue;
    }
    if (news.every((key) => handedOver.has(key))) return fail({ kind: 'refused', why: STUCK });
    for (const key of news) handedOver.add(key);
    behind = pullBehind(line, batch.value);
    const taken = await store(desk, batch.value);
    // The clipper noted down the batch before while this one was stored.
    const acked = await settleAck();
    if (!acked.ok) return acked;
    if (!taken.ok) return taken;
    stored += taken.value.fresh;
    acking = ack(line, taken.value.keys, withdrawn);
    if (behind !== null) continue;
    // The next look, from the start, finds what was clipped meanwhile, or nothing.
    const last = await settleAck();
    if (!last.ok) return last;
  }
};

const lastId = ({ rows }: Batch): ClipId | null => {
  for (const { key } of rows.toReversed()) {
    const id = clipId.safeParse(key);
    if (id.success) return id.data;
  }
  return null;
};

/** Takes over everything again that the clipper still has as a second copy; clips that are here stay as they are. */
export const drainAgain = async (
  line: Line,
  desk: DeskStore,
): Promise<Result<{ readonly stored: number }, DrainFailure>> => {
  let stored = 0;
  let after: ClipId | null = null;
  for (;;) {
    const batch: Result<Batch, AskFailure> = await pull(line, { after });
    if (!batch.ok) return batch;
    const taken = await store(desk, batch.value);
    if (!taken.ok) return taken;
    stored += taken.value.fresh;
    const next = lastId(batch.value);
    if (!batch.value.more || next === null || next === after) return ok({ stored });
    after = next;
  }
};
