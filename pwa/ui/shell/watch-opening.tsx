import type { ReactNode } from 'react';
import { defectWords } from './tell-defects.ts';
import { StoreClosed } from './store-closed.tsx';

const why = (what: string): string =>
  `Something went wrong while the desk opened: ${what}. Try again; if it happens again, restart the browser.`;

/** Until the desk is there to tell of defects itself, shows a page with a sentence instead of a blank one. Gives a function that stops. */
export const watchOpening = (world: EventTarget, show: (page: ReactNode) => void): (() => void) => {
  const heard = (event: Event): void => {
    const what = defectWords(event);
    if (what !== null) show(<StoreClosed failure={{ kind: 'failed', why: why(what) }} />);
  };
  const kinds = ['error', 'unhandledrejection'] as const;
  for (const kind of kinds) world.addEventListener(kind, heard);
  return () => {
    for (const kind of kinds) world.removeEventListener(kind, heard);
  };
};
