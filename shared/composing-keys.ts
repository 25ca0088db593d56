/** What of a page's events is looked at. The fields of a key press are missing from the others. */
interface Heard {
  readonly type: string;
  readonly timeStamp: number;
  readonly key?: string;
  readonly keyCode?: number;
  readonly isComposing?: boolean;
  stopImmediatePropagation(): void;
}

/** A window or a document. */
interface Place {
  addEventListener(type: string, hear: (event: Heard) => void, capture: true): void;
  removeEventListener(type: string, hear: (event: Heard) => void, capture: true): void;
}

/** What the browser says for a key that the input method took: https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode */
const TAKEN = 229;

/**
 * Longest time between the end of a composition and the press that ended it, ms. Safari tells of the end first
 * (https://bugs.webkit.org/show_bug.cgi?id=165004), Firefox did; ProseMirror allows as much.
 */
const JUST_ENDED = 500;

const TYPES = ['compositionend', 'keydown', 'keyup'] as const;

/** Keys that mean something to a form, and to a list of candidates. */
const ENDING = new Set(['Escape', 'Enter']);

/** Tells the presses that were an input method's from the others. Hears each `compositionend`, `keydown` and `keyup` once, in order. */
export const composingKeys = (): ((event: Omit<Heard, 'stopImmediatePropagation'>) => boolean) => {
  let isTakenDown = false;
  let endedAt = -Infinity;
  return ({ type, timeStamp, key, keyCode, isComposing }) => {
    if (type === 'keyup') isTakenDown = false;
    // Where the press came first, as in Chrome, it is known already.
    if (type === 'compositionend') endedAt = isTakenDown ? -Infinity : timeStamp;
    if (type !== 'keydown') return false;
    const isLate = ENDING.has(key ?? '') && timeStamp - endedAt < JUST_ENDED;
    endedAt = -Infinity;
    isTakenDown = isComposing === true || keyCode === TAKEN;
    return isTakenDown || isLate;
  };
};

/**
 * Keeps Enter and Escape that belong to an input method from everything else in the page: they choose or drop a candidate, and
 * close, submit and leave nothing. What the browser itself does for the press is not prevented. Gives what ends it.
 */
export const keepComposingKeys = (place: Place): (() => void) => {
  const isTaken = composingKeys();
  const hear = (event: Heard): void => {
    if (isTaken(event) && ENDING.has(event.key ?? '')) event.stopImmediatePropagation();
  };
  for (const type of TYPES) place.addEventListener(type, hear, true);
  return () => {
    for (const type of TYPES) place.removeEventListener(type, hear, true);
  };
};
