import { makeRoomProbe } from '#shared/disk/room-probe.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { toStoreFailure, type StoreFailure } from './store-failure.ts';

const hasRoom = makeRoomProbe(navigator.storage);

/** What a failure really is: a full disk hides behind several errors. */
const explain = async (failure: StoreFailure): Promise<StoreFailure> =>
  failure.kind === 'failed' && (await hasRoom()) === false ? { kind: 'full', detail: failure.detail } : failure;

/** Do something with a store, and give its failure as a value. */
export const attempt = async <Value>(work: () => PromiseLike<Value>): Promise<Result<Value, StoreFailure>> => {
  try {
    return ok(await work());
  } catch (error) {
    return fail(await explain(toStoreFailure(error)));
  }
};
