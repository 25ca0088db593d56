import { followAddress } from './follow-address.ts';
import { unpaint } from './paint.ts';

/** The name of what ends the last painting's watch, in the extension's own world of a page. */
const WATCH = 'galleyWatch';

/** Take the paint off once the document shows another page without being loaded. The script may run there many times: one watch is enough. */
export const unpaintOnLeaving = (page: Document, view: Window): void => {
  const end: unknown = Reflect.get(globalThis, WATCH);
  if (typeof end === 'function') end();
  Reflect.set(
    globalThis,
    WATCH,
    followAddress(view, () => unpaint(page)),
  );
};
