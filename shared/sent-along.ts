/**
 * Parameters that a reader was given along with an address and that have to go on with it: the moment of a video, a friend's or a gift
 * link past the paywall. A page's own address never states them. A list, never a guess.
 */

const GIFTS = new Set(['giftlink', 'gift', 'unlocked_article_code']);

const BY_HOST: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|twitch\.tv|spotify\.com)$/, new Set(['t', 'start'])],
  [/(^|\.)medium\.com$/, new Set(['sk'])],
];

const isSentAlong = ({ hostname }: URL, name: string): boolean =>
  GIFTS.has(name.toLowerCase()) ||
  BY_HOST.some(([host, names]) => host.test(hostname) && names.has(name.toLowerCase()));

/** The address a page states for itself, with what the one that was shown was sent along with; spelled as it was there. */
export const withSentAlong = (stated: string, shown: string): string => {
  const [own, here] = [new URL(stated), new URL(shown)];
  const along = here.search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const [name = ''] = pair.split('=', 1);
      return isSentAlong(here, name) && isSentAlong(own, name) && !own.searchParams.has(name);
    });
  if (along.length > 0) own.search = [own.search.slice(1), ...along].filter((pair) => pair !== '').join('&');
  return own.href;
};
