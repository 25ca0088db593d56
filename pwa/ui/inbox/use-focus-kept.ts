import { useEffect, useRef, type RefObject } from 'react';

/** When the last clip leaves with the focus in it, the focus stays in the inbox, on nothing: it would fall to the page, and be seen nowhere. */
export function useFocusKept(list: RefObject<HTMLElement | null>, isEmpty: boolean): void {
  const wasHere = useRef(false);
  useEffect(() => {
    const follow = ({ target }: FocusEvent): void => {
      const pane = list.current?.closest('[data-pane]');
      wasHere.current = target instanceof Element && pane?.contains(target) === true;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [list]);
  useEffect(() => {
    if (isEmpty && wasHere.current && document.activeElement === document.body)
      list.current?.closest<HTMLElement>('[data-pane]')?.focus();
  }, [list, isEmpty]);
}
