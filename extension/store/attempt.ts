import { fail, ok, type Result } from '#shared/result.ts';
import { toStoreFailure, type StoreFailure } from './store-failure.ts';

/** Do something with a store, and give its failure as a value. */
export const attempt = async <Value>(work: () => PromiseLike<Value>): Promise<Result<Value, StoreFailure>> => {
  try {
    return ok(await work());
  } catch (error) {
    return fail(toStoreFailure(error));
  }
};
