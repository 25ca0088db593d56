import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus on an element that has just appeared because the user asked for it, and selects what it holds. */
export const useFocusOnMount = <Element extends HTMLElement>(): RefObject<Element | null> => {
  const ref = useRef<Element>(null);
  useEffect(() => {
    ref.current?.focus();
    if (ref.current instanceof HTMLInputElement) ref.current.select();
  }, []);
  return ref;
};
