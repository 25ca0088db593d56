import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askForQuotes } from '#extension/browser/ask-for-quotes.ts';
import { attributeOf, rootOf } from '#extension/capture/plain-dom.ts';
import { keepPainting } from '#extension/paint/keep-painting.ts';
import { readQuotes } from '#extension/paint/read-quotes.ts';

export default defineUnlistedScript({
  main: async () => {
    const link = rootOf(document).querySelector('link[rel~="canonical" i]');
    const quotes = readQuotes(await askForQuotes(link && attributeOf(link, 'href')));
    if (quotes.length > 0) keepPainting(document, quotes);
  },
});
