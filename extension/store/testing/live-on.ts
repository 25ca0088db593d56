import type { Outbox } from '#extension/store/outbox.ts';

export const DAY_MS = 86_400_000;

/** So many daily rounds of the clipper, one a day from the day `from` on. */
export const liveOn = async (
  { purge }: Outbox,
  { from = 0, days, keptDays }: { readonly from?: number; readonly days: number; readonly keptDays: number },
): Promise<void> => {
  for (let day = from; day <= from + days; day += 1) await purge(day * DAY_MS, keptDays);
};
