import { charactersOf } from './characters.ts';

/** What a field holds goes before what is typed next. */
const toItsEnd = async (field: HTMLElement): Promise<void> => {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    // A field for a date has no cursor to put anywhere.
    if (field.selectionStart !== null) field.setSelectionRange(field.value.length, field.value.length);
    return;
  }
  const { caretToEnd } = await import('../editor/caret-to-end.ts');
  caretToEnd(field);
};

const isLetter = ({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  /^.$/u.test(key) && !ctrlKey && !metaKey && !altKey && !isComposing;

/** Where the focus may be when a field is asked for: on a row or a heading, not in it, and in a menu. */
const FROM = '[data-block]:focus, [data-section-name]:focus, [role="menu"]';

interface Wait {
  /** What the field will be shown in. */
  readonly root: Element;
  /** The row of the block; the focus waits there, or nowhere. */
  readonly home: () => Element | null;
  /** The field, once it is there. Undefined where none is to come. */
  readonly find: () => HTMLElement | null | undefined;
  /** Writing goes on where it stopped: at the end of what the field holds. */
  readonly atEnd: boolean;
}

/**
 * Puts the cursor into a field as soon as it is there; whoever moves the focus on meanwhile keeps it. What is typed until then is kept
 * for the field: its editor may still be on its way. Gives what ends the waiting.
 */
export const enterWhenThere = ({ root, home, find, atEnd }: Wait): (() => void) => {
  let typed = '';
  const from = document.activeElement?.closest(FROM) ?? null;
  const isWaiting = (): boolean => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement === home()) return true;
    // The key or the menu that asks for a field is pressed elsewhere; so is the button of a notice that brings one back.
    return (
      (from !== null && activeElement.closest(FROM) === from) || activeElement.closest('[data-keys="none"]') !== null
    );
  };
  const ending = new AbortController();
  const fill = (field: HTMLElement): void => {
    const isWanted = !ending.signal.aborted && isWaiting();
    ending.abort();
    if (!isWanted) return;
    field.focus();
    // The one way to type into a field of React's and into the editor alike: https://developer.mozilla.org/docs/Web/API/Document/execCommand
    if (typed !== '') document.execCommand('insertText', false, typed);
  };
  const enter = (): void => {
    const field = find();
    if (field === null && isWaiting()) return;
    if (field === null || field === undefined || !isWaiting()) ending.abort();
    else if (!atEnd) fill(field);
    else void toItsEnd(field).then(() => fill(field), reportError);
  };
  const keep = (event: KeyboardEvent): void => {
    if (!isWaiting() || !(isLetter(event) || (event.key === 'Backspace' && typed !== ''))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    typed = event.key === 'Backspace' ? charactersOf(typed).slice(0, -1).join('') : typed + event.key;
  };
  // Before the keys of the desk, which would take a letter for one of theirs.
  addEventListener('keydown', keep, { capture: true, signal: ending.signal });
  const leave = (): void => {
    if (!isWaiting()) ending.abort();
  };
  addEventListener('focusin', leave, { signal: ending.signal });
  const observer = new MutationObserver(enter);
  ending.signal.addEventListener('abort', () => observer.disconnect());
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['contenteditable'],
  });
  enter();
  return () => ending.abort();
};
