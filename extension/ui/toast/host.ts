import { dress, makeElement } from './dress.ts';

/** Where the toast before is known: in the clipper's own world, where no page reaches. */
const LAST = Symbol.for('galley toast before');

const PLACE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  top: '16px',
  width: 'auto',
  height: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  'max-width': 'min(380px, calc(100vw - 32px))',
  'z-index': '2147483647',
  'pointer-events': 'none',
};

export interface Host {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * What the page sees of a toast, which takes the place of the one before, and the closed root in it. It is a plain element: a page can
 * upgrade one with a name of its own, and is handed the closed root then.
 */
export const makeHost = (direction: string): Host => {
  const old: unknown = Reflect.get(globalThis, LAST);
  if (old instanceof Element) old.remove();
  const host = makeElement('div');
  Reflect.set(globalThis, LAST, host);
  dress(host, { ...PLACE, [direction === 'rtl' ? 'left' : 'right']: '16px' });
  if ('popover' in host) host.popover = 'manual';
  return { host, root: host.attachShadow({ mode: 'closed' }) };
};

/** Put it into the page, in the top layer, above dialogs. Where it `isReached` by Tab, it is what Tab reaches next. */
export const putHost = (host: HTMLElement, html: Element, isReached: boolean): void => {
  html.append(host);
  if (!('popover' in host)) return;
  const focused: unknown = Reflect.get(Document.prototype, 'activeElement', document);
  // With what has the focus as its source it comes next in the order of Tab; a browser that knows no source leaves it last.
  if (isReached && focused instanceof HTMLElement && focused !== Reflect.get(Document.prototype, 'body', document))
    host.showPopover({ source: focused });
  else host.showPopover();
};
