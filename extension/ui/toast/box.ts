import { dress, makeElement, type Colours } from './dress.ts';

/** What is drawn of a toast. */
export const makeBox = (direction: string, { ground, ink, edge }: Colours): HTMLElement => {
  const box = makeElement('div');
  box.dir = direction;
  dress(box, {
    display: 'flex',
    'align-items': 'center',
    gap: '14px',
    background: ground,
    color: ink,
    font: '13px/1.45 system-ui, sans-serif',
    padding: '10px 14px',
    'border-radius': '7px',
    border: `1px solid ${edge}`,
    'overflow-wrap': 'anywhere',
  });
  return box;
};

export const fadeIn = (box: HTMLElement): void => {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!isCalm) box.animate([{ opacity: 0 }, { opacity: 1 }], 120);
};
