const spelled: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  Esc: 'Escape',
  '⌘': 'Meta',
  '⌥': 'Alt',
  '⇧': 'Shift',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
};

/** "Alt ↑" as a screen reader is told of it: "Alt+ArrowUp". */
export const ariaKeys = (shown: string): string =>
  shown
    .split(' ')
    .map((key) => spelled[key] ?? key)
    .join('+');
