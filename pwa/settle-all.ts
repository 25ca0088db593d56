import { ok } from '#shared/result.ts';
import type { Settle } from './ui/desk-context.ts';

/** Collects whatever may hold something unsaved; `settle` asks them one after another, and stops at the first failure. */
export const settleAll = (): { readonly settle: Settle; readonly beforeRestart: (settle: Settle) => () => void } => {
  const holders = new Set<Settle>();
  return {
    settle: async () => {
      for (const holder of holders) {
        const settled = await holder();
        if (!settled.ok) return settled;
      }
      return ok(null);
    },
    beforeRestart: (holder) => {
      holders.add(holder);
      return () => holders.delete(holder);
    },
  };
};
