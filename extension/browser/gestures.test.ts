import { expect, it, vi } from 'vitest';

type Listener = (...args: readonly unknown[]) => void;
const listeners: Record<'menu' | 'command', Listener> = { menu: () => undefined, command: () => undefined };
vi.stubGlobal('browser', {
  runtime: { id: 'test' },
  commands: { onCommand: { addListener: (listener: Listener) => (listeners.command = listener) } },
  contextMenus: { onClicked: { addListener: (listener: Listener) => (listeners.menu = listener) } },
});
const { onGestures } = await import('./gestures.ts');

const done: unknown[][] = [];
const note =
  (name: string) =>
  (...args: readonly unknown[]): void =>
    void done.push([name, ...args]);
onGestures({
  clip: note('clip'),
  clipSelection: note('clipSelection'),
  clipLink: note('clipLink'),
  clipPicture: note('clipPicture'),
  clipTabs: note('clipTabs'),
  undo: note('undo'),
  noTab: note('noTab'),
});

const TAB = { id: 7, url: 'https://example.org/', title: 'A page' };
const after = (gesture: () => void): unknown[][] => {
  done.length = 0;
  gesture();
  return [...done];
};

it('hands the words that are selected on with the menu’s click, and whether they are in a frame', () => {
  const click = (info: object) => after(() => listeners.menu({ menuItemId: 'clip-selection', ...info }, TAB));
  expect(click({ selectionText: 'Late', frameId: 0 })).toStrictEqual([
    ['clipSelection', TAB, { words: 'Late', isFramed: false }],
  ]);
  expect(click({ frameId: 3 })).toStrictEqual([['clipSelection', TAB, { words: '', isFramed: true }]]);
});

it.each(['clip-page', 'clip-selection', 'clip-link', 'clip-picture', 'clip-tab', 'clip-all-tabs'])(
  'says that the browser named no tab where %s is chosen without one',
  (menuItemId) => {
    expect(after(() => listeners.menu({ menuItemId }, undefined))).toStrictEqual([['noTab']]);
  },
);

it('says nothing of menus that are not its own', () => {
  expect(after(() => listeners.menu({ menuItemId: 'pick-links' }, undefined))).toStrictEqual([]);
});

it('says that the browser named no tab where the key is pressed without one, and takes the last clip back anyhow', () => {
  expect(after(() => listeners.command('quick-clip', undefined))).toStrictEqual([['noTab']]);
  expect(after(() => listeners.command('undo-clip', undefined))).toStrictEqual([['undo', null]]);
});
