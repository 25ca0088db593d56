import { isAsPut, type Offer } from './as-put.ts';
import { watchSight } from './seen.ts';
import { noteTouches } from './touched.ts';

/** Whether a click counts. `early`: the button has no frame yet and gets one in a moment. `covered`: it may never get one. */
export type Verdict = 'counts' | 'early' | 'covered';

export interface Guard {
  /** Once the toast is in the page. */
  readonly begin: () => void;
  readonly judge: (click: MouseEvent) => Verdict;
  readonly end: () => void;
}

/** When a button that is to be heard has been seen long enough, in milliseconds. */
const SOON = 1_500;

/**
 * A page cannot press the button, but could make somebody press it who means something else. So a click counts where the host is as it
 * was made, the button is where it was put, and it was seen for a while.
 */
export const guardClicks = (offer: Offer, html: Element, tellReady: (isReady: boolean) => void): Guard => {
  const began = performance.now();
  const touches = noteTouches(offer.host, html);
  let wasReady = false;
  let isReady = false;
  const sight = watchSight((isSeen) => {
    isReady = isSeen;
    wasReady ||= isSeen;
    tellReady(isSeen);
  });
  return {
    begin: () => sight.observe(offer.button),
    judge: (click) => {
      if (isReady && !touches.isTouched() && isAsPut(click, offer)) return 'counts';
      return wasReady || performance.now() - began > SOON ? 'covered' : 'early';
    },
    end: () => {
      sight.disconnect();
      touches.end();
    },
  };
};
