/** How long it has to be seen, in milliseconds, as browsers want it of their own questions: before that a click is meant for what was there. */
const SEEN_FOR = 500;

/** In Chromium `isVisible` says for sure that nothing is drawn over it; other browsers do not know. */
const isSeenWhole = (entry: IntersectionObserverEntry): boolean =>
  entry.intersectionRatio > 0.99 && Reflect.get(entry, 'isVisible') !== false;

/** Tell when an element was seen whole for a while without a break, and when that is over. To observe it is left to who asks. */
export const watchSight = (tell: (isSeen: boolean) => void): IntersectionObserver => {
  let isSeen = false;
  let ready: ReturnType<typeof setTimeout> | undefined;
  return new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1);
      if (last === undefined || isSeenWhole(last) === isSeen) return;
      isSeen = !isSeen;
      clearTimeout(ready);
      if (isSeen) ready = setTimeout(() => tell(true), SEEN_FOR);
      else tell(false);
    },
    Object.assign({ threshold: [0, 1] }, { trackVisibility: true, delay: 100 }),
  );
};
