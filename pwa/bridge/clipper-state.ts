/** What the desk knows of the clipper, in the words the status bar says it with. */
export type ClipperState =
  /** Asked, and no answer yet. */
  | { readonly kind: 'looking' }
  /** Nobody answered; one that appears later is still found. */
  | { readonly kind: 'absent' }
  /** `waiting`: clips that are in the clipper and not here yet. `clipper`: its name and version. */
  | { readonly kind: 'connected'; readonly waiting: number; readonly clipper: string }
  /** Clips cannot be taken over; nothing was acknowledged, so all of them are still in the clipper. */
  | { readonly kind: 'failed'; readonly why: string };
