import { createContext, use } from 'react';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import type { Result } from '#shared/result.ts';

/** What is known of the clipper, as the bridge says it: `pwa/main.tsx` would not compile if the two drifted apart. */
export type ClipperState =
  /** Asked, and no answer yet. */
  | { readonly kind: 'looking' }
  /** Nobody answered; one that appears later is still found. */
  | { readonly kind: 'absent' }
  /** `waiting`: clips that are in the clipper and not here yet. */
  | { readonly kind: 'connected'; readonly waiting: number }
  /** Clips cannot be taken over; all of them are still in the clipper. */
  | { readonly kind: 'failed'; readonly why: string };

/** What the clipper says of clips that are not where they should be. */
export interface ClipperNews {
  /** Clips it handed over and has copies of, of which fewer are here; `gone` are those it has no copies of, null where it does not say. */
  readonly missing: { readonly delivered: number; readonly here: number; readonly gone: number | null } | null;
  /** Clips it lost itself, up to `waiting` of them before any desk had got them. */
  readonly loss: { readonly at: number; readonly clips: number; readonly waiting: number } | null;
}

/** The desk's end of the bridge, as the screens see it. */
export interface ClipperLink {
  get(): ClipperState;
  subscribe(changed: () => void): () => void;
  readonly news: { get(): ClipperNews; subscribe(changed: () => void): () => void };
  /** What is missing here may stay in the clipper: it is told no more. */
  leaveMissing(): void;
  /** The clipper's loss that was found then was read. */
  readLoss(at: number): Promise<void>;
  /** Take over what waits, now; `get` tells how it went. */
  pullNow(): Promise<void>;
  /** Take over again all the clipper still has, delivered clips too; `stored` counts those that were not here. */
  pullAgain(): Promise<
    Result<{ readonly stored: number }, { readonly kind: 'absent' | 'failed'; readonly why: string }>
  >;
}

/** What the composition root hands to every screen. */
export interface Desk {
  readonly store: DeskStore;
  readonly link: ClipperLink;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk around this component. */
export const useDesk = (): Desk => {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('No desk around this component: wrap it in DeskContext.');
  return desk;
};
