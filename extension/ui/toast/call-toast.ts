import type { ToastWords } from './words.ts';

/** The name of what shows toasts, in the clipper's own world of a page, as a symbol: an element can take every other name. */
export const TOAST = 'galley toast';

/** Leave what shows toasts to `callToast`. */
export const leaveToast = (show: (words: ToastWords) => boolean): boolean =>
  Reflect.set(globalThis, Symbol.for(TOAST), show);

/**
 * Show a toast in a page that has what shows them; true when it is there. It is serialised into the page, so it uses nothing but its
 * arguments.
 */
export const callToast = (words: ToastWords, name: string): boolean | 'absent' => {
  const show: unknown = Reflect.get(globalThis, Symbol.for(name));
  return typeof show === 'function' ? Reflect.apply(show, null, [words]) === true : 'absent';
};
