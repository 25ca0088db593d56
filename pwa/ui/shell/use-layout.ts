import { useSyncExternalStore } from 'react';

/** How many panes there is room for: three, two, or one. The widths stand in `shell.module.css` too. */
export type Layout = 'wide' | 'medium' | 'phone';

const phone = matchMedia('(max-width: 720px)');
const wide = matchMedia('(min-width: 1161px)');

const subscribe = (changed: () => void) => {
  phone.addEventListener('change', changed);
  wide.addEventListener('change', changed);
  return () => {
    phone.removeEventListener('change', changed);
    wide.removeEventListener('change', changed);
  };
};

const read = (): Layout => {
  if (phone.matches) return 'phone';
  return wide.matches ? 'wide' : 'medium';
};

export const useLayout = (): Layout => useSyncExternalStore(subscribe, read);
