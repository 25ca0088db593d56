import type { InboxEntry } from '#pwa/store/desk-store.ts';
import type { Clip } from '#shared/clip.ts';
import type { Excerpt } from '#shared/capture.ts';

const MINUTE = 60_000;

/** "now", "5 min", "3 h", "2 d", then the date: how long ago it was clipped. */
export const age = (at: number, now: number): string => {
  const minutes = Math.floor((now - at) / MINUTE);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 60 * 24) return `${Math.floor(minutes / 60)} h ago`;
  const days = Math.floor(minutes / (60 * 24));
  if (days < 14) return `${days} d ago`;
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
};

export const clipTitle = ({ capture }: Clip): string => (capture.title === '' ? capture.url : capture.title);

export const clipSite = ({ capture }: Clip): string => {
  if (capture.siteName !== null) return capture.siteName;
  return URL.canParse(capture.url) ? new URL(capture.url).hostname.replace(/^www\./u, '') : capture.url;
};

/** The address, if a link may lead there. A page can make a clip of any scheme. */
export const clipAddress = ({ capture }: Clip): string | null =>
  URL.canParse(capture.url) && /^https?:$/u.test(new URL(capture.url).protocol) ? capture.url : null;

/** Excerpts of the clip and of those that joined it. */
export const excerptsOf = ({ clip, additions }: InboxEntry): readonly Excerpt[] =>
  [clip, ...additions].flatMap(({ capture }) => capture.excerpts);

export const excerptCount = (entry: InboxEntry): string => {
  const count = excerptsOf(entry).length;
  if (count === 0) return 'no excerpt';
  return count === 1 ? '1 excerpt' : `${count} excerpts`;
};
