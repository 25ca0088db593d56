import { fadeIn, makeBox } from './box.ts';
import { coloursNow, dress } from './dress.ts';
import { guardClicks, type Guard } from './guard.ts';
import { makeHost, putHost, type Host } from './host.ts';
import { offerUndo, stayWhileUsed } from './offer-undo.ts';
import { makeStatus } from './status.ts';
import { makeStay, type Stay } from './stay.ts';
import { makeUndoButton } from './undo-button.ts';
import type { ToastWords, UndoWords } from './words.ts';

interface Toast extends Host {
  readonly html: Element;
  readonly box: HTMLElement;
  readonly stay: Stay;
  readonly say: (words: string) => void;
  readonly direction: string;
}

/** Put the button for Undo into a toast. Gives its guard, which begins once the toast is in the page. */
const addUndo = (toast: Toast, undo: UndoWords): Guard => {
  const { html, box, stay } = toast;
  const { button, setReady } = makeUndoButton(undo.button, coloursNow());
  const guard = guardClicks({ ...toast, button }, html, setReady);
  offerUndo({ ...toast, button, guard }, undo);
  stayWhileUsed(box, button, stay);
  dress(box, { 'pointer-events': 'auto' });
  box.append(button);
  return guard;
};

/** Show a sentence in the page for a while, and where there is something to undo a button for it. Gives true when it is there. */
export const showToast = ({ sentence, direction, undo }: ToastWords): boolean => {
  const html: unknown = Reflect.get(Document.prototype, 'documentElement', document);
  if (!(html instanceof Element)) return false;
  const { host, root } = makeHost(direction);
  const box = makeBox(direction, coloursNow());
  const status = makeStatus(sentence, direction);
  box.append(status.element);
  root.append(box);
  const stay = makeStay(() => host.remove());
  const say = (words: string): void => {
    status.say(words);
    stay.toRead(words, 3_000);
  };
  const guard = undo && addUndo({ host, root, html, box, stay, say, direction }, undo);
  putHost(host, html, undo !== null);
  guard?.begin();
  fadeIn(box);
  stay.toRead(sentence, undo === null ? 3_000 : 6_000);
  return host.isConnected;
};
