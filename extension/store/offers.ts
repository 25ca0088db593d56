import type { OpenIssue } from '#shared/bridge.ts';
import type { Result } from '#shared/result.ts';
import { attempt } from './attempt.ts';
import type { StoreFailure } from './store-failure.ts';
import type { ToldDatabase } from './told-database.ts';

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
      const row = await db.heads.get('offers');
      return row?.name === 'offers' ? row.issues : [];
    }),
});
