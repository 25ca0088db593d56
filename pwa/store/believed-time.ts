/** So far ahead of this machine's clock another one may be, or this one was before it was set, in milliseconds. */
const SLACK = 24 * 60 * 60 * 1000;

/**
 * The latest time that is believed, in milliseconds since the epoch. What says that it was made later was made under a clock that was
 * years ahead: nobody knows when, and it must not stand above everything else for ever.
 */
export const latestBelieved = (now: number): number => now + SLACK;

/** A time to sort by: one that is not believed counts as the oldest. */
export const believed = (time: number, now: number): number => (time > latestBelieved(now) ? 0 : time);

/** Above every UUIDv7 of a believed time, and below all others. Random UUIDs, as older samples have, mostly lie above. */
export const lastBelievedId = (now: number): string => {
  const hex = Math.max(0, Math.floor(latestBelieved(now)))
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-~`;
};

/** Rows by when they were changed, the last first; those of no believed time come last. */
export const lastChangedFirst = <Row extends { readonly changedAt: number }>(
  rows: readonly Row[],
  now: number,
): Row[] =>
  rows
    .map((row) => ({ ...row, changedAt: believed(row.changedAt, now) }))
    .toSorted((one, other) => other.changedAt - one.changedAt);
