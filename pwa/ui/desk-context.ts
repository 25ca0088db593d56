import { createContext, use } from 'react';
import type { ClipperState } from '#pwa/bridge/clipper-state.ts';
import type { DeskStore, StoreFailure } from '#pwa/store/desk-store.ts';
import type { Result } from '#shared/result.ts';

export type { ClipperState };

/** The desk's end of the bridge, as the screens see it. */
export interface ClipperLink {
  get(): ClipperState;
  subscribe(changed: () => void): () => void;
  /** Take over what waits, now; `get` tells how it went. */
  pullNow(): Promise<void>;
}

/** Stores everything that is not stored yet, or says why it could not. */
export type Settle = () => Promise<Result<null, StoreFailure>>;

/** What the composition root hands to every screen. */
export interface Desk {
  readonly store: DeskStore;
  readonly link: ClipperLink;
  /** Asked before the page starts again for a newer Galley: nothing unsaved may be lost by it. */
  readonly beforeRestart: (settle: Settle) => () => void;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk around this component. */
export const useDesk = (): Desk => {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('No desk around this component: wrap it in DeskContext.');
  return desk;
};
