import * as z from 'zod/mini';
import type { Account } from '#shared/bridge.ts';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import type { Line } from './ask-clipper.ts';

/** What the clipper says of clips that are not where they should be. */
export interface ClipperNews {
  /** Clips that it handed over, of which fewer are here: this desk lost them, or they were handed to another. */
  readonly missing: {
    /** Those that it has a second copy of. */
    readonly delivered: number;
    /** All clips that are here, wherever they came from. */
    readonly here: number;
    /** Those whose second copy it has deleted; null where it does not say. */
    readonly gone: number | null;
  } | null;
  /** Clips that it lost itself. */
  readonly loss: Account['loss'];
}

const NO_NEWS: ClipperNews = { missing: null, loss: null };

/** Keeps the news of the clipper until they are read. */
export interface NewsKeeper {
  readonly news: { get(): ClipperNews; subscribe(changed: () => void): () => void };
  /** Ask the clipper anew; with `read`, its loss that was found then was read. */
  hear(line: Line, read?: number): Promise<void>;
  /** What is missing now stays where it is: only if more are missing it is told again. */
  leaveMissing(): void;
}

/** Where it is kept how many missing clips are let be: outside of the store, which may be what was lost. */
const KEY = 'galley-left-in-clipper';

type Told = Pick<Account, 'delivered' | 'loss'> & { readonly gone: number | null };

const askFor = async (line: Line, read: number | undefined): Promise<Told | null> => {
  const asked = await line.ask({ ask: 'account', ...(read !== undefined && { read }) }, 'account');
  if (asked.ok) return asked.value.account;
  // One of before says how many it has handed over, and no more.
  const stats = await line.ask({ ask: 'stats' }, 'stats');
  return stats.ok ? { delivered: stats.value.stats.delivered, gone: null, loss: null } : null;
};

export const makeNewsKeeper = (store: Pick<DeskStore, 'countKept'>, memory?: Storage): NewsKeeper => {
  const listeners = new Set<() => void>();
  let news = NO_NEWS;
  const tell = (next: ClipperNews): void => {
    news = next;
    for (const changed of listeners) changed();
  };
  const left = (): number => {
    const parsed = z.int().safeParse(Number(memory?.getItem(KEY) ?? 0));
    return parsed.success ? parsed.data : 0;
  };
  const leave = (count: number): void => {
    try {
      memory?.setItem(KEY, String(count));
    } catch {
      // No room there: it is told once more at the next start, and that is all.
    }
  };
  return {
    news: {
      get: () => news,
      subscribe(changed) {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
    },
    async hear(line, read) {
      const told = await askFor(line, read);
      if (told === null) return;
      // Counted after it was told: what is acknowledged meanwhile is here already.
      const here = await store.countKept();
      if (!here.ok) return;
      const lacking = Math.max(0, told.delivered - here.value);
      // Copies that are deleted are missed no more; others that go missing are.
      if (lacking < left()) leave(lacking);
      const missing = { delivered: told.delivered, here: here.value, gone: told.gone };
      tell({ missing: lacking > left() ? missing : null, loss: told.loss });
    },
    leaveMissing() {
      if (news.missing === null) return;
      leave(news.missing.delivered - news.missing.here);
      tell({ ...news, missing: null });
    },
  };
};
