import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '#extension/capture/capture-page.ts';

export default defineUnlistedScript({
  main: () =>
    capturePage(document, {
      url: location.href,
      loadedFrom: performance.getEntriesByType('navigation')[0]?.name ?? null,
      online: navigator.onLine,
    }),
});
