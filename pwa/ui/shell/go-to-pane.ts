import { flushSync } from 'react-dom';
import type { Pane } from '../navigation.ts';

/** Where the focus goes in a pane: the first of these that is there. What is at hand comes first, the pane itself last. */
const stops: Record<Pane, readonly string[]> = {
  inbox: ['[data-clip][data-at-hand]', '[data-clip][aria-selected="true"]', '[data-clip]', '[data-pane="inbox"]'],
  issue: ['[data-block][data-at-hand]', '[data-block]', '[data-section-name]', '[data-pane="issue"]'],
  proof: ['[data-pane="proof"]'],
};

/** Shows a pane where there is room for it, and puts the focus into it: never into a field, where keys would be typed. */
export const goToPane = (pane: Pane, showPane: (pane: Pane) => void): void => {
  // The pane must be in sight before it can take the focus.
  flushSync(() => showPane(pane));
  const [stop] = stops[pane].flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
  stop?.focus();
};
