import { useEffect, useState } from 'react';

/** How many panes there is room for: three, two, or one. The widths stand in `shell.module.css` too. */
export type Layout = 'wide' | 'medium' | 'phone';

const phone = matchMedia('(max-width: 720px)');
const wide = matchMedia('(min-width: 1161px)');
const print = matchMedia('print');

const read = (): Layout => {
  if (phone.matches) return 'phone';
  return wide.matches ? 'wide' : 'medium';
};

/** While a page is printed its width is that of the paper: the panes stay as they are, or the proof would go as it is printed. */
export function useLayout(): Layout {
  const [layout, setLayout] = useState(read);
  useEffect(() => {
    const changed = () => {
      if (!print.matches) setLayout(read());
    };
    changed();
    const queries = [phone, wide, print];
    for (const query of queries) query.addEventListener('change', changed);
    return () => {
      for (const query of queries) query.removeEventListener('change', changed);
    };
  }, []);
  return layout;
}
