import type { BrowserContext } from '@playwright/test';

/** A page as it is served to the browser at its own address. */
export interface SavedPage {
  readonly url: string;
  readonly html: string;
}

/** The little web of a test: saved pages at their real addresses, and nothing else. */
export interface LittleWeb {
  /** Whether anything answers at all. */
  setReachable(reachable: boolean): void;
}

const isDesk = (url: URL): boolean => url.hostname === 'localhost';

const withoutFragment = (url: string): string => {
  const plain = new URL(url);
  plain.hash = '';
  return plain.href;
};

/** Answers every request that is not for the desk from the saved pages; what is not among them is not found. */
export const serveLittleWeb = async (context: BrowserContext, pages: readonly SavedPage[]): Promise<LittleWeb> => {
  const htmlByUrl = new Map(pages.map(({ url, html }) => [withoutFragment(url), html]));
  let isReachable = true;
  await context.route(
    (url) => url.protocol.startsWith('http') && !isDesk(url),
    async (route) => {
      if (!isReachable) return route.abort('internetdisconnected');
      const html = htmlByUrl.get(route.request().url());
      if (html === undefined) return route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not here.' });
      // Pages are read as they were saved: their own scripts would look for a server that is not there.
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" };
      return route.fulfill({ headers, body: html });
    },
  );
  return {
    setReachable: (reachable) => {
      isReachable = reachable;
    },
  };
};
