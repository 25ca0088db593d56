import { browser } from 'wxt/browser';

/** The match patterns that cover these addresses, each site once. Firefox takes no port in them. */
export const patternsOf = (urls: readonly string[]): string[] => [
  ...new Set(
    urls
      .filter((url) => URL.canParse(url))
      .map((url) => new URL(url))
      .filter(({ protocol }) => protocol === 'https:' || protocol === 'http:')
      .map(({ protocol, hostname }) => `${protocol}//${hostname}/*`),
  ),
];

/** Whether the curator lets the clipper read these pages. */
export const mayRead = (urls: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: patternsOf(urls) });

/** Call back when the clipper was let in somewhere. */
export const onAccess = (given: () => void): void => {
  browser.permissions.onAdded.addListener(given);
};
