import { BATCH_BYTES } from '#shared/bridge.ts';
import { clipId, type ClipId } from '#shared/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import type { AskFailure, Line } from './ask-clipper.ts';
import { LONGEST_KEY, makeIntake, storeBatch, STUCK, type Batch, type DrainFailure, type Intake } from './intake.ts';

interface Drained {
  /** Clips that were not here before. */
  readonly stored: number;
}

/** The first batch is a small one: the database begins to write sooner, and the clipper reads the next meanwhile. */
const FIRST_BYTES = BATCH_BYTES / 4;

const pull = (line: Line): Promise<Result<Batch, AskFailure>> =>
  line.ask({ ask: 'pull', maxBytes: FIRST_BYTES, again: null }, 'batch');

/** The batch behind this one, asked for while this one is stored; a key too long to name is left for the next time. */
const pullBehind = (line: Line, { rows, more }: Batch): Promise<Result<Batch, AskFailure>> | null => {
  const after = rows.at(-1)?.key;
  if (!more || after === undefined || after.length > LONGEST_KEY) return null;
  return line.ask({ ask: 'pull', maxBytes: BATCH_BYTES, again: null, after }, 'batch');
};

const drainInto = async (line: Line, intake: Intake): Promise<Result<Drained, DrainFailure>> => {
  const handedOver = new Set<string>();
  let behind: ReturnType<typeof pull> | null = null;
  let isEmptied = false;
  for (;;) {
    let batch = await (behind ?? pull(line));
    // More was promised and nothing stands behind: look from the start what is left.
    if (behind !== null && batch.ok && batch.value.rows.length === 0) {
      const settled = await intake.settle();
      if (!settled.ok) return settled;
      batch = await pull(line);
    }
    if (!batch.ok) return batch;
    const { rows, withdrawn, more } = batch.value;
    const news = [...rows.map(({ key }) => key), ...withdrawn.map((id) => `${id} taken back`)];
    // Where more was promised, those of this batch were taken back since it was read, and the others are looked for once more.
    if (news.length === 0 && (!more || isEmptied)) return ok({ stored: intake.stored() });
    isEmptied = news.length === 0;
    if (isEmptied) {
      behind = null;
      continue;
    }
    if (news.every((key) => handedOver.has(key))) return fail({ kind: 'refused', why: STUCK });
    for (const key of news) handedOver.add(key);
    behind = pullBehind(line, batch.value);
    const taken = await intake.take(batch.value);
    if (!taken.ok) return taken;
    if (behind !== null) continue;
    // The next look, from the start, finds what was clipped meanwhile, or nothing.
    const settled = await intake.settle();
    if (!settled.ok) return settled;
  }
};

/**
 * Takes over what waits in the clipper, batch after batch: store, and only when the transaction is complete acknowledge.
 * What is not stored is never acknowledged.
 */
export const drainClipper = async (line: Line, desk: DeskStore): Promise<Result<Drained, DrainFailure>> => {
  const intake = makeIntake(line, desk);
  try {
    return await drainInto(line, intake);
  } finally {
    await intake.rest();
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
    const batch: Result<Batch, AskFailure> = await line.ask(
      { ask: 'pull', maxBytes: BATCH_BYTES, again: { after } },
      'batch',
    );
    if (!batch.ok) return batch;
    const taken = await storeBatch(desk, batch.value);
    if (!taken.ok) return taken;
    stored += taken.value.fresh;
    const next = lastId(batch.value);
    if (!batch.value.more || next === null || next === after) return ok({ stored });
    after = next;
  }
};
