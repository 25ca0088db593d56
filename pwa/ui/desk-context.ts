import { createContext, use } from 'react';
import type { DeskStore } from '#pwa/store/desk-store.ts';

/** What is known of the clipper. `looking` only until it answered or a second passed. */
export type ClipperState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'connected'; readonly waiting: number }
  | { readonly kind: 'failed'; readonly why: string };

/** The desk's end of the bridge, as the screens see it. */
export interface ClipperLink {
  get(): ClipperState;
  subscribe(changed: () => void): () => void;
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
