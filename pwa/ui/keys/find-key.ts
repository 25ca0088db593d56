import { keys, type KeyId, type KeyScope } from './keys.ts';
import { chordOf } from './chord-of.ts';

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const OVER_THE_DESK = '[role="dialog"], [role="alertdialog"], [role="menu"]';

const scopeOf = (target: Element): KeyScope | null => {
  const scope = target.closest('[data-keys]')?.getAttribute('data-keys');
  if (scope === 'inbox' || scope === 'issue') return scope;
  return null;
};

/** Whether the focus is where keys belong to someone else: a field being typed in, a menu, a dialog. */
const belongsElsewhere = (target: Element): boolean => target.closest(`${FIELDS}, ${OVER_THE_DESK}`) !== null;

/**
 * The keys of the table that this press may mean, nearest scope first. None while the user types in a field or has a menu
 * or dialog open. With the focus nowhere, as after a click on the paper, the press is the inbox's.
 */
export const findKeys = (event: KeyboardEvent): readonly KeyId[] => {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.isComposing || belongsElsewhere(target)) return [];
  const chord = chordOf(event);
  const scope = target === document.body ? 'inbox' : scopeOf(target);
  const acts = (where: KeyScope) => where === 'anywhere' || where === scope || (where === 'lists' && scope !== null);
  return keys
    .filter((rule) => !('native' in rule) && acts(rule.where) && rule.chords.some((each) => each === chord))
    .map((rule) => rule.id);
};
