import type { Outbox } from '#extension/store/outbox.ts';

interface Ahead {
  readonly maxBytes: number;
  /** Keys of the batch that was handed out and is not acknowledged yet. */
  readonly open: Set<string>;
  /** The last of them: what was read ahead stands behind it. */
  readonly last: string;
  readonly next: ReturnType<Outbox['pull']>;
}

/**
 * The same outbox, which reads the next batch while the desk stores the last one. What was read ahead is handed out to a desk
 * that asks for what stands behind the last batch, or that acknowledged every clip of it; else the oldest are read again. When clips are
 * taken back, nothing that was read before is handed out.
 */
export const readAhead = (outbox: Outbox): Outbox => {
  let ahead: Ahead | null = null;

  const pull: Outbox['pull'] = async (maxBytes, after) => {
    const isNext = after === undefined ? ahead?.open.size === 0 : ahead?.last === after;
    const pulled = await (ahead && isNext && ahead.maxBytes <= maxBytes ? ahead.next : outbox.pull(maxBytes, after));
    const last = pulled.ok && pulled.value.more ? pulled.value.rows.at(-1)?.key : undefined;
    ahead =
      pulled.ok && last !== undefined
        ? { maxBytes, open: new Set(pulled.value.rows.map(({ key }) => key)), last, next: outbox.pull(maxBytes, last) }
        : null;
    return pulled;
  };

  const ack: Outbox['ack'] = async (ids, now) => {
    const acked = await outbox.ack(ids, now);
    if (acked.ok) for (const id of ids) ahead?.open.delete(id);
    return acked;
  };

  // Before, for who pulls meanwhile, and after, for what was read ahead meanwhile.
  const withdraw: Outbox['withdraw'] = async (ids, now) => {
    ahead = null;
    const withdrawn = await outbox.withdraw(ids, now);
    ahead = null;
    return withdrawn;
  };

  return { ...outbox, pull, ack, withdraw };
};
