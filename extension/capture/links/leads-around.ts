import { isSameSite } from '#extension/capture/canonical.ts';

/** Last parts of paths, on the page's own site, behind which something is done and nothing is read. */
const DOING =
  /^(?:log-?in|log-?out|sign-?in|sign-?out|sign-?up|signin_up|register|account|vote|upvote|hide|flag|fave|reply|submit|share|cart|checkout|report|search|settings|privacy(?:-policy)?|terms(?:-of-\w+)?|cookies?|imprint|impressum|datenschutz|kontakt|contact(?:-us)?|feed|rss|atom)(?:\.\w{2,5})?$/i;

/** The same, on any site: what newsletters have in their last lines. */
const SUBSCRIBING =
  /^(?:un)?subscri(?:be|ption|ptions)|^(?:email-?)?preferences$|^manage-?(?:subscription|preferences)$/i;

const SHARERS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\.)facebook\.com$/, /^\/(?:sharer|share|dialog)/],
  [/(?:^|\.)(?:twitter|x)\.com$/, /^\/(?:intent|share)/],
  [/(?:^|\.)linkedin\.com$/, /^\/(?:sharing|shareArticle)/],
  [/(?:^|\.)reddit\.com$/, /^\/submit/],
  [/^news\.ycombinator\.com$/, /^\/submitlink/],
  [/(?:^|\.)pinterest\.com$/, /^\/pin\/create/],
  [/^bsky\.app$/, /^\/intent/],
  [/^(?:api\.whatsapp\.com|wa\.me|t\.me)$/, /^\/(?:send|share|$)/],
];

const lastPart = ({ pathname }: URL): string => pathname.split('/').findLast((part) => part !== '') ?? '';

/**
 * Whether an address of another site carries one of this site, to be shared there. What runs in a page in Firefox can iterate over
 * `searchParams`, and not over its `keys()` or `values()`: https://bugzilla.mozilla.org/show_bug.cgi?id=1023984
 */
const carriesOwn = (link: URL, page: URL): boolean =>
  !isSameSite(link.hostname, page.hostname) &&
  [...link.searchParams].some(
    ([, value]) => /^https?:/i.test(value) && URL.canParse(value) && isSameSite(new URL(value).hostname, page.hostname),
  );

const isShare = (link: URL, page: URL): boolean =>
  SHARERS.some(([host, path]) => host.test(link.hostname) && path.test(link.pathname)) || carriesOwn(link, page);

const PAGE_NAMES = /^(?:p|page|pg|paged|start|offset|from|after|before|cursor|next|first)$/i;

const withoutPage = (url: URL): string => {
  const plain = new URL(url);
  for (const [name] of url.searchParams) if (PAGE_NAMES.test(name)) plain.searchParams.delete(name);
  return `${plain.pathname.replace(/\/(?:page|seite|p)\/?\d+\/?$/i, '').replace(/\/$/, '')}${plain.search}`;
};

/** Whether an address is that of another part of the same list. */
const isFurtherPage = (link: URL, page: URL): boolean =>
  link.hostname === page.hostname && withoutPage(link) === withoutPage(page);

/**
 * Whether a link leads around the site or does something, as its address tells: log-in, vote, share, unsubscribe, the next page of
 * the same list.
 */
export const leadsAround = (link: URL, page: URL): boolean => {
  const last = lastPart(link);
  if (SUBSCRIBING.test(last) || isShare(link, page)) return true;
  if (!isSameSite(link.hostname, page.hostname)) return false;
  return DOING.test(last) || isFurtherPage(link, page);
};
