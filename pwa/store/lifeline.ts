import { fail, ok, type Result } from '#shared/result.ts';
import type { StoreFailure } from './desk-store.ts';
import { toFailure } from './failure.ts';

/** Knows whether this tab's connection still lives, and tells everyone once when it ends. */
export interface Lifeline {
  readonly ended: StoreFailure | null;
  end(failure: StoreFailure): void;
  onEnd(told: (failure: StoreFailure) => void): () => void;
}

export const makeLifeline = (): Lifeline => {
  let ended: StoreFailure | null = null;
  const listeners = new Set<(failure: StoreFailure) => void>();
  return {
    get ended() {
      return ended;
    },
    end(failure) {
      if (ended !== null) return;
      ended = failure;
      for (const told of listeners) told(failure);
      listeners.clear();
    },
    onEnd(told) {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
};

/** Does storage work and turns its failure into a value; a connection that has ended answers with why it ended. */
export const attempt = async <Value>(
  life: Lifeline,
  work: () => PromiseLike<Value>,
): Promise<Result<Value, StoreFailure>> => {
  if (life.ended !== null) return fail(life.ended);
  try {
    return ok(await work());
  } catch (error) {
    return fail(life.ended ?? toFailure(error));
  }
};
