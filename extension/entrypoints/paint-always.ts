import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askForQuotes } from '#extension/browser/ask-for-quotes.ts';
import { paintVisits } from '#extension/paint/paint-visits.ts';

export default defineUnlistedScript({
  main: () => paintVisits(document, window, askForQuotes),
});
