import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFront } from '#extension/browser/read-front.ts';

/** The first script of the popup: the page in front is captured while the rest of the popup loads. */
export default defineUnlistedScript(() => {
  window.frontReading = readFront();
});
