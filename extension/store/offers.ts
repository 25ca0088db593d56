import type { OpenIssue } from '#shared/bridge.ts';
import type { Result } from '#shared/result.ts';
import { attempt } from './attempt.ts';
import type { StoreFailure } from './store-failure.ts';
import { offersRow, type ToldDatabase } from './told-database.ts';

/** The issues that are open at the desk, as it told last: they can be filed under while it is closed. */
export interface Offers {
  note(issues: readonly OpenIssue[]): Promise<Result<null, StoreFailure>>;
  read(): Promise<Result<readonly OpenIssue[], StoreFailure>>;
}

export const makeOffers = (db: ToldDatabase): Offers => ({
  note: (issues) =>
    attempt(async () => {
      await db.heads.put({ name: 'offers', issues });
      return null;
    }),
  read: () =>
    attempt(async () => {
      // What cannot be read is as good as not told: the desk tells again.
      return offersRow.safeParse(await db.heads.get('offers')).data?.issues ?? [];
    }),
});
