import { askToUndo } from './ask-to-undo.ts';
import type { Guard } from './guard.ts';
import type { Stay } from './stay.ts';
import type { UndoWords } from './words.ts';

interface Toast {
  readonly button: HTMLElement;
  readonly guard: Guard;
  readonly stay: Stay;
  readonly say: (words: string) => void;
}

/** Give the focus back to where somebody who came by keyboard goes on. Gives what does so. */
const rememberFocus = (button: HTMLElement): (() => void) => {
  let cameFrom: EventTarget | null = null;
  button.addEventListener('focus', ({ relatedTarget }) => {
    cameFrom = relatedTarget;
  });
  return () => {
    if (button.matches(':focus') && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
  };
};

/** Take back what the gesture stored on the first click that counts, and say what came of it. It hears no click that a script made up. */
export const offerUndo = ({ button, guard, stay, say }: Toast, { key, lost, covered }: UndoWords): void => {
  const giveFocusBack = rememberFocus(button);
  const answer = (told: unknown): void => {
    guard.end();
    giveFocusBack();
    button.remove();
    say(typeof told === 'string' && told !== '' ? told : lost);
  };
  let isAsked = false;
  button.addEventListener('click', (click) => {
    if (!click.isTrusted || isAsked) return;
    const verdict = guard.judge(click);
    // There are other ways.
    if (verdict === 'covered') say(covered);
    if (verdict !== 'counts') return;
    isAsked = true;
    stay.wait();
    askToUndo(key).then(answer, () => answer(lost));
  });
};

/** While somebody points at the toast or is on its button, it stays; then for a moment more. */
export const stayWhileUsed = (box: HTMLElement, button: HTMLElement, stay: Stay): void => {
  box.addEventListener('mouseenter', stay.hold);
  box.addEventListener('mouseleave', stay.leave);
  button.addEventListener('focus', stay.hold);
  button.addEventListener('blur', stay.leave);
};
