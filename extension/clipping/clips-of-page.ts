import type { Clip } from '#shared/clip.ts';
import { comparableAddress } from '#shared/address.ts';
import { identityOf } from '#shared/identity.ts';
import type { OwnNames } from '#shared/own-names.ts';
import type { Result } from '#shared/result.ts';
import type { SeenAddress } from '#shared/seen-keys.ts';
import { daysBefore, type Outbox } from '#extension/store/outbox.ts';
import { askedKeys } from '#extension/store/page-keys.ts';
import type { StoreFailure } from '#extension/store/store-failure.ts';
import type { Choices } from './choices.ts';

/**
 * Whether two pages each call another address their own. An app that goes on to the next page may leave that of the one before behind;
 * what was clipped then is kept under both, and must not make one page of two when the next one is opened afresh.
 */
const areTwo = (one: SeenAddress, other: SeenAddress, names: OwnNames): boolean => {
  const [mine, theirs] = [one.canonicalUrl, other.canonicalUrl];
  if (mine === null || theirs === null || comparableAddress(mine, names) === comparableAddress(theirs, names))
    return false;
  const thing = identityOf(mine);
  return thing === null || thing !== identityOf(theirs);
};

/**
 * The clips that the next one of this page joins, by any of its addresses, the oldest first. Whoever says what a clip will do asks here,
 * as the clip itself does.
 */
export const clipsOfPage = async (
  { outbox, now }: { readonly outbox: Pick<Outbox, 'clipsOf'>; readonly now: () => number },
  page: SeenAddress,
  chosen: Choices,
): Promise<Result<readonly Clip[], StoreFailure>> => {
  const clips = await outbox.clipsOf(askedKeys(page, chosen), daysBefore(now(), chosen.keptDays));
  return clips.ok ? { ...clips, value: clips.value.filter(({ capture }) => !areTwo(capture, page, chosen)) } : clips;
};
