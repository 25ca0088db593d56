import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paint } from '#extension/paint/paint.ts';
import { takeQuotes } from '#extension/paint/left-quotes.ts';
import { readQuotes } from '#extension/paint/read-quotes.ts';
import { unpaintOnLeaving } from '#extension/paint/unpaint-on-leaving.ts';

/** Longest the page stands still for it, in milliseconds. */
const LONGEST = 1_500;

const now = (): number => performance.now();

export default defineUnlistedScript({
  main: () => {
    unpaintOnLeaving(document, window);
    return paint(document, readQuotes(takeQuotes()), { now, until: now() + LONGEST });
  },
});
