import { fail, ok, type Result } from '#shared/result.ts';
import type { StoreFailure, StoreState } from './desk-store.ts';
import { storeFailure, toFailure } from './failure.ts';
import type { RoomProbe } from '#shared/disk/room-probe.ts';
import { makeSignal, type Signal } from './signal.ts';

/** Knows whether this tab's connection lives, rests until there is room, or has ended, and tells everyone as it changes. */
export interface Lifeline {
  readonly state: Pick<Signal<StoreState>, 'get' | 'subscribe'>;
  /** Why nothing can be asked of the database now; null while it is open. */
  readonly stopped: StoreFailure | null;
  /** Ends it for good. */
  end(failure: StoreFailure): void;
  /** The connection is gone for want of room, and is opened again when there is some. */
  rest(): void;
  /** It is open, and there is room. */
  resume(): void;
  /** What a failure really is, to be asked of each: a full disk hides behind several errors. */
  explain(failure: StoreFailure): Promise<StoreFailure>;
}

const isFull = async (probe: RoomProbe, { kind }: StoreFailure): Promise<boolean> => {
  if (kind === 'quota') return true;
  return (kind === 'failed' || kind === 'closed') && (await probe()) === false;
};

export const makeLifeline = (probe: RoomProbe = () => Promise.resolve(null)): Lifeline => {
  const state = makeSignal<StoreState>({ kind: 'open' });
  const isOver = (): boolean => state.get().kind === 'ended';
  return {
    state,
    get stopped() {
      const now = state.get();
      return now.kind === 'ended' || (now.kind === 'full' && now.isClosed) ? now.failure : null;
    },
    end(failure) {
      if (!isOver()) state.set({ kind: 'ended', failure });
    },
    rest() {
      if (!isOver()) state.set({ kind: 'full', failure: storeFailure('quota'), isClosed: true });
    },
    resume() {
      if (!isOver()) state.set({ kind: 'open' });
    },
    async explain(failure) {
      if (isOver() || !(await isFull(probe, failure))) return failure;
      const full = storeFailure('quota');
      if (state.get().kind === 'open') state.set({ kind: 'full', failure: full, isClosed: false });
      return full;
    },
  };
};

/** Does storage work and turns its failure into a value; a connection that is gone answers with why it is. */
export const attempt = async <Value>(
  life: Lifeline,
  work: () => PromiseLike<Value>,
): Promise<Result<Value, StoreFailure>> => {
  if (life.stopped !== null) return fail(life.stopped);
  try {
    return ok(await work());
  } catch (error) {
    return fail(life.stopped ?? (await life.explain(toFailure(error))));
  }
};
