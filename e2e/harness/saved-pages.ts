import type { BrowserContext } from '@playwright/test';

/** A page as it is served to the browser at its own address. */
export interface SavedPage {
  readonly url: string;
  readonly html: string;
  /** Whether its own scripts run; without, it is read as it was saved. */
  readonly ownScripts?: true;
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
  const pageByUrl = new Map(pages.map((page) => [withoutFragment(page.url), page]));
  let isReachable = true;
  await context.route(
    (url) => url.protocol.startsWith('http') && !isDesk(url),
    async (route) => {
      if (!isReachable) return route.abort('internetdisconnected');
      const page = pageByUrl.get(route.request().url());
      if (page === undefined) return route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not here.' });
      // Pages are read as they were saved: their own scripts would look for a server that is not there.
      const still = page.ownScripts ? {} : { 'content-security-policy': "script-src 'none'" };
      const headers = { 'content-type': 'text/html; charset=utf-8', ...still };
      return route.fulfill({ headers, body: page.html });
    },
  );
  return {
    setReachable: (reachable) => {
      isReachable = reachable;
    },
  };
};
