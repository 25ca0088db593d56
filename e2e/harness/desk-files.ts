import type { Page } from '@playwright/test';

/** Puts something else in the place of files of the desk that its service worker keeps. Gives how many it were. */
export const spoilFiles = (desk: Page, name: RegExp, body: string): Promise<number> =>
  desk.evaluate(
    async ([source, words]) => {
      let spoilt = 0;
      for (const cacheName of await caches.keys()) {
        const cache = await caches.open(cacheName);
        for (const request of await cache.keys())
          if (new RegExp(source).test(new URL(request.url).pathname)) {
            const was = await cache.match(request);
            const headers = { 'content-type': was?.headers.get('content-type') ?? 'text/html' };
            await cache.put(request, new Response(words, { headers }));
            spoilt += 1;
          }
      }
      return spoilt;
    },
    [name.source, body] as const,
  );

/** What the service worker keeps under the name of a file. */
export const keptFile = (desk: Page, name: RegExp): Promise<string> =>
  desk.evaluate(async (source) => {
    for (const cacheName of await caches.keys()) {
      const cache = await caches.open(cacheName);
      for (const request of await cache.keys())
        if (new RegExp(source).test(new URL(request.url).pathname)) return (await cache.match(request))?.text() ?? '';
    }
    return '';
  }, name.source);
