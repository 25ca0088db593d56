import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readLinks } from '#extension/capture/links/read-links.ts';

export default defineUnlistedScript({
  main: () => readLinks(document, location.href),
});
