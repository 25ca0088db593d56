import type { Excerpt } from '#shared/capture.ts';
import type { Via } from '#shared/clip.ts';
import { dayWords } from '#shared/day-words.ts';
import { hostOfAddress, hostShown, siteShown } from '#shared/host-shown.ts';
import { inlineText } from '#shared/portable.ts';
import { type ClippedPage, shownCapture } from '#pwa/issue/shown-capture.ts';

const MINUTE = 60_000;

/** "now", "5 min ago", "3 h ago", "2 d ago", then the day: how long ago it was clipped. */
export const age = (at: number, now: number): string => {
  const minutes = Math.floor((now - at) / MINUTE);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 60 * 24) return `${Math.floor(minutes / 60)} h ago`;
  const days = Math.floor(minutes / (60 * 24));
  if (days < 14) return `${days} d ago`;
  return dayWords('en', at);
};

/** The host in its own letters, where nobody can take them for others; the address itself where it has none. */
const hostOf = (url: string): string => hostOfAddress(url) || inlineText(url);

/** "example.org/notes/ferry": an address as the name of a page that has none. */
const asName = (url: string): string => {
  if (!URL.canParse(url)) return inlineText(url);
  const { hostname, pathname, search } = new URL(url);
  return `${hostShown(hostname).shown.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}${search}`;
};

/** What the page is called; its address where it has no title. */
export const pageTitle = (page: ClippedPage): string => {
  const { title, url } = shownCapture(page);
  return inlineText(title) || asName(url);
};

export const pageHost = (page: ClippedPage): string => hostOf(shownCapture(page).url);

/** Who published it: the site's name, else its host. */
export const pageSite = (page: ClippedPage): string =>
  siteShown(inlineText(shownCapture(page).siteName ?? '')) || pageHost(page);

/** Most authors that are named; the others are counted. */
const NAMED = 3;

/** "Ada, Ben", and of many the first three and how many more; empty where none is known. */
export const authorWords = (authors: readonly string[]): string => {
  const names = authors.map(inlineText).filter((name) => name !== '');
  const more = names.length - NAMED;
  if (more <= 1) return names.join(', ');
  return `${names.slice(0, NAMED).join(', ')} and ${more} more`;
};

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);

/** The address, if a link may lead there. A page can make a clip of any scheme. */
export const pageAddress = (page: ClippedPage): string | null => {
  const { url } = shownCapture(page);
  return isWeb(url) ? url : null;
};

/** Where the link was found, and its address if a link may lead there; null for a page that was clipped itself. */
export const viaOf = ({
  clip,
  additions,
}: ClippedPage): { readonly name: string; readonly url: string | null } | null => {
  const via: Via | undefined = [clip, ...additions].find((each) => each.via !== undefined)?.via;
  return via === undefined
    ? null
    : { name: inlineText(via.title) || hostOf(via.url), url: isWeb(via.url) ? via.url : null };
};

/** Where the curator wanted it, as the row says it; null where nothing was said. */
export const wantedIn = ({ clip, additions }: ClippedPage): string | null =>
  [clip, ...additions].findLast(({ section }) => section !== null)?.section ?? null;

/** Excerpts of the clip and of those that joined it. */
export const excerptsOf = ({ clip, additions }: ClippedPage): readonly Excerpt[] =>
  [clip, ...additions].flatMap(({ capture }) => capture.excerpts);

/** Notes to self of the clip and of those that joined it. */
export const notesOf = ({ clip, additions }: ClippedPage): readonly string[] =>
  [clip, ...additions].map(({ note }) => note).filter((note) => note !== '');
