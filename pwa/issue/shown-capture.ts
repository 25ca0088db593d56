import type { Capture } from '#shared/capture.ts';
import type { Clip } from '#shared/clip.ts';

/** A clip with the clips that joined it, oldest first: all that was clipped of one page. */
export interface ClippedPage {
  readonly clip: Clip;
  readonly additions: readonly Clip[];
}

/**
 * The clip that speaks for the page. It is the first, unless nobody had opened the page then and somebody has since: then the one that
 * read it last, because the words of a link are often not the page's title.
 */
export const shownClip = ({ clip, additions }: ClippedPage): Clip =>
  clip.capture.unopened === true ? (additions.findLast(({ capture }) => capture.unopened !== true) ?? clip) : clip;

/** What is shown of a page, searched and filed. Its excerpts are those of all the clips, and no part of it. */
export type ShownCapture = Omit<Capture, 'excerpts'>;

export const shownCapture = (page: ClippedPage): ShownCapture => shownClip(page).capture;
