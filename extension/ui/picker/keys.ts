import { move, toggle, toggleShown, type Choice } from './choice.ts';

/** Rows that Page Up and Page Down go over. */
const PAGE = 10;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  j: 1,
  k: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** A key as the list hears it. */
export interface ListKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** What a key in the list does to the choice; null where it does nothing to it. */
export const choiceByKey = (choice: Choice, { key, shiftKey }: ListKey): Choice | null => {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const step = STEPS[name];
  if (step !== undefined) return move(choice, step, shiftKey);
  if (name === 'a') return toggleShown(choice);
  if ((name === ' ' || name === 'x') && choice.cursor !== null) return toggle(choice, choice.cursor);
  return null;
};
