import type { Keyboard } from '#shared/key-readings.ts';

/** Where a key acts: with the focus in that pane, in either list (and from nowhere into the inbox), or wherever the focus is. */
export type KeyScope = 'anywhere' | 'lists' | 'inbox' | 'issue';

interface KeyRule {
  readonly id: string;
  /** Chords as `readingsOf` spells them; any of them will do. */
  readonly chords: readonly string[];
  /** The chords as the user reads them, on a machine without a Command key. */
  readonly shown: string;
  readonly says: string;
  readonly where: KeyScope;
  /** The control under the focus acts on it by itself; the row is here so that help tells of it. */
  readonly native?: true;
  /** Acts while one types in a field, too, where it types nothing there: it leads out of it. */
  readonly leaves?: true;
}

/** Every key of the desk. The help is made from it, and no key is said anywhere else. */
export const keys = [
  { id: 'next', chords: ['j'], shown: 'j or ↓', says: 'Next clip or block', where: 'lists' },
  { id: 'previous', chords: ['k'], shown: 'k or ↑', says: 'Previous clip or block', where: 'lists' },
  { id: 'down', chords: ['ArrowDown'], shown: '↓', says: 'Next block', where: 'issue' },
  { id: 'up', chords: ['ArrowUp'], shown: '↑', says: 'Previous block', where: 'issue' },
  { id: 'search', chords: ['/'], shown: '/', says: 'Search the clips', where: 'anywhere' },
  {
    id: 'palette',
    chords: ['Mod+k'],
    shown: 'Ctrl K',
    says: 'Run a command, or go to a place or a waiting clip',
    where: 'anywhere',
  },
  { id: 'undo', chords: ['Mod+z'], shown: 'Ctrl Z', says: 'Undo in the issue', where: 'anywhere' },
  { id: 'redo', chords: ['Mod+Shift+z', 'Mod+y'], shown: 'Ctrl Shift Z', says: 'Redo', where: 'anywhere' },
  { id: 'goInbox', chords: ['Alt+1'], shown: 'Alt 1', says: 'Go to the inbox', where: 'anywhere', leaves: true },
  { id: 'goIssue', chords: ['Alt+2'], shown: 'Alt 2', says: 'Go to the issue', where: 'anywhere', leaves: true },
  { id: 'goProof', chords: ['Alt+3'], shown: 'Alt 3', says: 'Go to the proof', where: 'anywhere', leaves: true },
  { id: 'help', chords: ['?'], shown: '?', says: 'Show all keys', where: 'anywhere' },

  {
    id: 'read',
    chords: ['Enter'],
    shown: 'Enter',
    says: 'Read the excerpts of the clip',
    where: 'inbox',
    native: true,
  },
  {
    id: 'file',
    chords: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    shown: '1 – 9',
    says: 'File under that section',
    where: 'inbox',
  },
  { id: 'fileFirst', chords: ['0'], shown: '0', says: 'File before the first section', where: 'inbox' },
  { id: 'fileSuggested', chords: ['f'], shown: 'f', says: 'File where the clipper suggested', where: 'inbox' },
  { id: 'archive', chords: ['x'], shown: 'x', says: 'Archive the clip, or put it back', where: 'inbox' },
  { id: 'more', chords: ['Shift+ArrowDown'], shown: 'Shift ↓', says: 'Select more', where: 'inbox', native: true },
  { id: 'all', chords: ['Mod+a'], shown: 'Ctrl A', says: 'Select all that are listed', where: 'inbox' },

  { id: 'open', chords: ['Enter'], shown: 'Enter', says: 'Open the block, or close it', where: 'issue' },
  { id: 'close', chords: ['Escape'], shown: 'Esc', says: 'Close the block', where: 'issue' },
  { id: 'moveUp', chords: ['Alt+ArrowUp'], shown: 'Alt ↑', says: 'Move the block up', where: 'issue' },
  { id: 'moveDown', chords: ['Alt+ArrowDown'], shown: 'Alt ↓', says: 'Move the block down', where: 'issue' },
  {
    id: 'moveToSection',
    chords: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    shown: '1 – 9',
    says: 'Move the block to the end of that section',
    where: 'issue',
  },
  { id: 'moveFirst', chords: ['0'], shown: '0', says: 'Move the block before the first section', where: 'issue' },
  { id: 'sectionUp', chords: ['Alt+Shift+ArrowUp'], shown: 'Alt Shift ↑', says: 'Move the section up', where: 'issue' },
  {
    id: 'sectionDown',
    chords: ['Alt+Shift+ArrowDown'],
    shown: 'Alt Shift ↓',
    says: 'Move the section down',
    where: 'issue',
  },
  {
    id: 'addItem',
    chords: ['a'],
    shown: 'a',
    says: 'Add an item after this block, or at the start of this section',
    where: 'issue',
  },
  { id: 'rename', chords: ['F2'], shown: 'F2', says: 'Rename the section', where: 'issue' },
  { id: 'remove', chords: ['Delete', 'Backspace'], shown: 'Delete', says: 'Remove the block', where: 'issue' },
] as const satisfies readonly KeyRule[];

export type KeyId = (typeof keys)[number]['id'];

/** A chord as this keyboard has it: signs for the keys of a Mac, and the letter that stands at the place where no key has the Latin one. */
export const shownOn = (shown: string, { isMac, labels }: Keyboard): string => {
  const parts = shown.split(' ').map((part) => {
    if (labels === null || !/^[a-z]$/iu.test(part) || [...labels.values()].includes(part.toLowerCase())) return part;
    return labels.get(`Key${part.toUpperCase()}`) ?? part;
  });
  const there = parts.join(' ');
  return isMac ? there.replace('Ctrl', '⌘').replace('Alt', '⌥').replace('Shift', '⇧') : there;
};

/** How a key is shown next to what it does. */
export const shownKey = (id: KeyId, keyboard: Keyboard): string =>
  shownOn(keys.find((rule) => rule.id === id)?.shown ?? '', keyboard);
