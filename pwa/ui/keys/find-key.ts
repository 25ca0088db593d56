import { readingsOf, type Keyboard } from '#shared/key-readings.ts';
import { keys, type KeyId, type KeyScope } from './keys.ts';

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const OVER_THE_DESK = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** A key of the table that was pressed, by the chord it was read as. */
export interface FoundKey {
  readonly id: KeyId;
  readonly chord: string;
}

const scopeOf = (target: Element): string | null => target.closest('[data-keys]')?.getAttribute('data-keys') ?? null;

const isHeld = (chord: string): boolean => /^(?:Mod|Alt)\+/u.test(chord);

/** Whether keys of a place act where the focus is. */
const actsAt = (target: Element): ((where: KeyScope, chord: string) => boolean) => {
  const scope = scopeOf(target);
  // What was being written in is gone, and the writer may still be typing.
  if (scope === 'none') return (where, chord) => where === 'anywhere' && isHeld(chord);
  // With the focus nowhere, j leads into the inbox; nothing acts on what has not been come to.
  if (target === document.body) return (where) => where === 'anywhere' || where === 'lists';
  return (where) => where === 'anywhere' || where === scope || (where === 'lists' && scope !== null);
};

/**
 * The keys of the table that this press may mean, likeliest first. None while a menu or dialog is open, and while the user types in a
 * field only those that leave it: on a Mac not even they, for Option types characters there.
 */
export const findKeys = (event: KeyboardEvent, keyboard: Keyboard): readonly FoundKey[] => {
  const target = event.target instanceof Element ? event.target : document.body;
  // A field that the browser fills in tells of a press without a key.
  if (typeof event.key !== 'string' || event.isComposing || event.keyCode === 229) return [];
  if (target.closest(OVER_THE_DESK) !== null) return [];
  const isTyping = target.closest(FIELDS) !== null;
  if (isTyping && keyboard.isMac) return [];
  const acts = actsAt(target);
  return readingsOf(event, keyboard).flatMap((chord) =>
    keys
      .filter((rule) => !('native' in rule) && acts(rule.where, chord) && rule.chords.some((each) => each === chord))
      .filter((rule) => !isTyping || 'leaves' in rule)
      .map(({ id }) => ({ id, chord })),
  );
};
