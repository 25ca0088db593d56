const time = { hour: '2-digit', minute: '2-digit' } as const;
const day = { day: 'numeric', month: 'short', ...time } as const;
const clock = new Intl.DateTimeFormat('en-GB', time);
const dayAndClock = new Intl.DateTimeFormat('en-GB', day);
const yearAndClock = new Intl.DateTimeFormat('en-GB', { year: 'numeric', ...day });

const formatFor = (at: Date, now: Date): Intl.DateTimeFormat => {
  if (at.toDateString() === now.toDateString()) return clock;
  return at.getFullYear() === now.getFullYear() ? dayAndClock : yearAndClock;
};

/** "saved on this device · 14:03": when the last change was stored, with its day where that was not today. */
export const savedWords = (at: number | null, now: number): string => {
  if (at === null) return 'saved on this device';
  return `saved on this device · ${formatFor(new Date(at), new Date(now)).format(at)}`;
};
