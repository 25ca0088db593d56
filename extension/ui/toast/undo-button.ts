import { dress, makeElement, type Colours } from './dress.ts';

export interface UndoButton {
  readonly button: HTMLElement;
  /** It has a frame where it hears clicks. */
  readonly setReady: (isReady: boolean) => void;
}

const ringOnKeys = (button: HTMLElement, ink: string): void => {
  const ring = (isOn: boolean): void => dress(button, { outline: isOn ? `2px solid ${ink}` : 'none' });
  button.addEventListener('focus', () => ring(button.matches(':focus-visible')));
  button.addEventListener('blur', () => ring(false));
};

/** The button for Undo, as it looks. It never takes the focus by itself. */
export const makeUndoButton = (word: string, { ink, link }: Colours): UndoButton => {
  const button = makeElement('button');
  button.textContent = word;
  dress(button, {
    all: 'initial',
    flex: 'none',
    color: link,
    font: '600 13px/1.45 system-ui, sans-serif',
    padding: '3px 10px',
    border: `1px solid ${link}`,
    'border-radius': '5px',
    'outline-offset': '2px',
  });
  ringOnKeys(button, ink);
  const setReady = (isReady: boolean): void => {
    button.ariaDisabled = isReady ? null : 'true';
    dress(button, { cursor: isReady ? 'pointer' : 'default', 'border-color': isReady ? link : 'transparent' });
  };
  setReady(false);
  return { button, setReady };
};
