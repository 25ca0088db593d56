import { cacheNames, clientsClaim } from 'workbox-core';
import {
  addPlugins,
  addRoute,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  getCacheKeyForURL,
  precache,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { ANEW, damagedPage } from './damaged-page.ts';
import { fetchAnew, type KeptFile } from './fetch-anew.ts';
import { isIntact } from './intact.ts';

declare const self: ServiceWorkerGlobalScope;

/** Every file of the desk, written here by the build. */
const manifest = self.__WB_MANIFEST.filter((entry) => typeof entry !== 'string');
const PAGE = 'index.html';

self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

precache(manifest);
cleanupOutdatedCaches();
// The first visit's own tab is served too, so that parts it has not loaded yet are there when the network goes.
clientsClaim();

const files: readonly KeptFile[] = manifest.map(({ url, integrity }) => ({
  url,
  key: getCacheKeyForURL(url) ?? url,
  integrity,
}));
const integrities = new Map(files.map(({ key, integrity }) => [key, integrity]));
const world = {
  caches: self.caches,
  crypto: self.crypto,
  integrityByKey: (key: string) => integrities.get(key),
  cacheName: cacheNames.precache,
  fetch: (...args: Parameters<typeof fetch>) => self.fetch(...args),
  registration: self.registration,
};

// A stored file that is not the one that was built counts as missing: then Workbox asks the network for that very one.
addPlugins([
  {
    cachedResponseWillBeUsed: async ({ cacheName, request, cachedResponse }) =>
      cachedResponse && (await isIntact(world, cacheName, request.url)) ? cachedResponse : null,
  },
]);

const { scope } = self.registration;
const openPage = createHandlerBoundToURL(PAGE);
const pageIntegrity = manifest.find(({ url }) => url === PAGE)?.integrity;

const openAnew = async (): Promise<Response> => {
  const outcome = await fetchAnew(world, files);
  if (outcome === 'newer') self.registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
  return outcome === 'whole' ? Response.redirect(scope) : damagedPage({ scope, outcome });
};

registerRoute(
  new NavigationRoute(
    async (options) => {
      if (options.url.searchParams.has(ANEW)) return openAnew();
      try {
        return await openPage({ ...options, params: { ...(pageIntegrity && { integrity: pageIntegrity }) } });
      } catch {
        return damagedPage({ scope, outcome: null });
      }
    },
    // A file that is asked for by its name is that file.
    { denylist: [/\/(?!index\.html$)[^/]*\.[a-z0-9]+$/i] },
  ),
);
addRoute();
