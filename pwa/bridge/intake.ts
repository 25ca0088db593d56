import type { ClipperMessage } from '#shared/bridge.ts';
import { clipOfText } from '#shared/clip-text.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import type { AskFailure, Line } from './ask-clipper.ts';

/** Why clips stay in the clipper; `why` is the store's or the clipper's sentence. */
export type DrainFailure = AskFailure | { readonly kind: 'failed'; readonly why: string };

export type Batch = Extract<ClipperMessage, { say: 'batch' }>;

/** Most keys one ack carries, and the longest key it can name, as the clipper checks them. */
const MOST_KEYS = 10_000;
export const LONGEST_KEY = 100;

export const STUCK =
  'The clipper hands over the same clips again and again. Restart the browser; they are safe in the clipper.';

/** What a text holds; one that cannot be read stays a text, which is no clip and is set aside whole. */
const readJson = (text: string): unknown => {
  try {
    return clipOfText(text);
  } catch {
    return text;
  }
};

interface Kept {
  readonly keys: readonly string[];
  /** Clips that were not here before. */
  readonly fresh: number;
}

/** What a batch asks of the desk: keep its clips, and then put those out of the inbox that were taken back, which may be among them. */
export const storeBatch = async (desk: DeskStore, { rows, withdrawn }: Batch): Promise<Result<Kept, DrainFailure>> => {
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

/** The batches on their way into the desk: stored one behind the other, and each acknowledged only when its transaction is complete. */
export interface Intake {
  /** Begins to store a batch, and meanwhile sees to the one before: its failure, or that of its acknowledgement, is the answer. */
  take(batch: Batch): Promise<Result<null, DrainFailure>>;
  /** Waits until everything taken is stored and acknowledged. */
  settle(): Promise<Result<null, DrainFailure>>;
  /** Waits until nothing is being stored any more, however it went. */
  rest(): Promise<void>;
  /** Clips stored so far that were not here before. */
  stored(): number;
}

interface Storing {
  readonly kept: ReturnType<typeof storeBatch>;
  readonly withdrawn: Batch['withdrawn'];
}

export const makeIntake = (line: Line, desk: DeskStore): Intake => {
  let fresh = 0;
  let storing: Storing | null = null;
  let acking: ReturnType<typeof ack> | null = null;

  const settleAck = async (): Promise<Result<null, DrainFailure>> => {
    const acked = await acking;
    acking = null;
    return acked ?? ok(null);
  };
  /** The clipper notes a batch down while the next one is stored. */
  const settleStored = async ({ kept: keeping, withdrawn }: Storing): Promise<Result<null, DrainFailure>> => {
    const kept = await keeping;
    const acked = await settleAck();
    if (!acked.ok) return acked;
    if (!kept.ok) return kept;
    fresh += kept.value.fresh;
    acking = ack(line, kept.value.keys, withdrawn);
    return ok(null);
  };
  return {
    async take(batch) {
      const before = storing;
      // Read and handed to the database while that still writes the batch before: neither waits for the other.
      storing = { kept: storeBatch(desk, batch), withdrawn: batch.withdrawn };
      return before === null ? ok(null) : settleStored(before);
    },
    async settle() {
      const last = storing;
      storing = null;
      const settled = last === null ? ok(null) : await settleStored(last);
      return settled.ok ? settleAck() : settled;
    },
    async rest() {
      await storing?.kept;
    },
    stored: () => fresh,
  };
};
