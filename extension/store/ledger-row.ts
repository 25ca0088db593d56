import * as z from 'zod/mini';

/**
 * What the outbox says of itself, written in the same strict transaction as the clips it speaks of: so it is never ahead of them nor
 * behind. A copy of it lies outside of the database (`witness.ts`).
 */
export const ledger = z.object({
  name: z.literal('ledger'),
  /** Of this database alone: one that was made anew has another. */
  epoch: z.string(),
  /** Changes entered so far. */
  changes: z.int(),
  /** Clips ever stored: it never falls, so a database in which it is lower is an older copy. */
  added: z.int(),
  /** Delivered clips whose second copy was deleted when it had been kept long enough. */
  gone: z.int(),
  clips: z.int(),
  waiting: z.int(),
  /** Sum of the ids of all clips, so that as many others do not pass. */
  hash: z.number(),
  /** Clips that were found missing among what is entered here (`audit.ts`), ever; and those of them that no desk had got, at most. */
  missed: z.object({ clips: z.int(), waiting: z.int() }),
});
export type Ledger = z.infer<typeof ledger>;

/** What lies in the tables themselves. */
export type Contents = Pick<Ledger, 'clips' | 'waiting' | 'hash'>;

/** A row that cannot be read is as good as none: then it is counted what is there. */
export const toLedger = (row: unknown): Ledger | null => {
  const parsed = ledger.safeParse(row);
  return parsed.success ? parsed.data : null;
};
