import { purgeDrafts } from '#extension/browser/drafts.ts';
import { readSettings } from '#extension/browser/settings.ts';
import { daysBefore, type Outbox } from '#extension/store/outbox.ts';
import { purgeAndTell } from './tell.ts';

/** Delete what was kept as long as the curator wants it kept; nothing where that cannot be read. */
export const tidyUp = async (outbox: Outbox, now: number): Promise<void> => {
  const { keptDays } = await readSettings();
  const until = daysBefore(now, keptDays);
  await Promise.all([purgeAndTell(outbox, until), purgeDrafts(until)]);
};
