import type { Host } from './host.ts';

/** A toast with a button in it. */
export interface Offer extends Host {
  readonly button: HTMLElement;
  readonly direction: string;
}

/** Whether the button is what a click points at, through the host; a key's click points nowhere. */
const isPointedAt = ({ detail, clientX, clientY }: MouseEvent, { host, root, button }: Offer): boolean =>
  detail === 0 ||
  (Document.prototype.elementFromPoint.call(document, clientX, clientY) === host &&
    root.elementFromPoint(clientX, clientY) === button);

const isShown = (host: HTMLElement): boolean =>
  host.matches(':popover-open') && host.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** Whether a toast stands where it was put, as large as it was made. */
const isInPlace = ({ host, button, direction }: Offer): boolean => {
  const [frame, area] = [host.getBoundingClientRect(), button.getBoundingClientRect()];
  const side = direction === 'rtl' ? frame.left : innerWidth - frame.right;
  return Math.max(side, frame.top) <= 48 && frame.width <= 570 && area.width <= 240 && area.height <= 60;
};

/** Whether a click is on the button as it was put there. */
export const isAsPut = (click: MouseEvent, offer: Offer): boolean =>
  isShown(offer.host) && isInPlace(offer) && isPointedAt(click, offer);
