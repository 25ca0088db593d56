import { purgeDrafts } from '#extension/browser/drafts.ts';
import { readSettings } from '#extension/browser/settings.ts';
import { isKeptLongEnough } from '#extension/store/age.ts';
import type { Outbox } from '#extension/store/outbox.ts';
import { purgeAndTell } from './tell.ts';

/** Delete what was kept as long as the curator wants it kept; nothing where that cannot be read. */
export const tidyUp = async (outbox: Outbox, now: number): Promise<void> => {
  const { keptDays } = await readSettings();
  const age = await purgeAndTell(outbox, now, keptDays);
  if (age !== null) await purgeDrafts(age, (since) => isKeptLongEnough(since, age, keptDays));
};
