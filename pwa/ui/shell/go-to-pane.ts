import { flushSync } from 'react-dom';
import type { Pane } from '../navigation.ts';

const firstStop: Record<Pane, string> = {
  inbox: '[data-keys="inbox"] [role="row"][tabindex="0"], [data-keys="inbox"] [role="grid"], [data-keys="inbox"] input',
  issue: '[data-keys="issue"] [data-block][tabindex="0"], [data-keys="issue"] button',
  proof: '[data-pane="proof"]',
};

/** Shows a pane where there is room for it, and puts the focus into it. */
export const goToPane = (pane: Pane, showPane: (pane: Pane) => void): void => {
  // The pane must be in sight before it can take the focus.
  flushSync(() => showPane(pane));
  document.querySelector<HTMLElement>(firstStop[pane])?.focus();
};
