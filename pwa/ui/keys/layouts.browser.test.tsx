import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clipOf } from '#pwa/store/testing.ts';
import { itemsIn, openDesk, type OpenDesk } from '../testing/open-desk.tsx';

let desk: OpenDesk;
afterEach(() => desk.close());

const clips = [
  clipOf(1, { title: 'Tides by hand' }),
  clipOf(2, { title: 'Late events' }),
  clipOf(3, { title: 'Four ways', section: 'Tools' }),
];
const list = page.getByRole('region', { name: 'Inbox' }).getByRole('grid', { name: 'Clips' });
const clip = (name: string) => list.getByRole('row', { name });
const block = (name: string) => page.getByRole('region', { name: 'Issue' }).getByRole('row', { name });

type Press = readonly [code: string, key: string, held?: KeyboardEventInit];

/** Presses keys one after the other as a keyboard of that layout tells of them, where the focus is. */
const press = (...presses: readonly Press[]): void => {
  for (const [code, key, held] of presses)
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, composed: true, ...held }),
    );
};

interface Layout {
  readonly name: string;
  readonly j: Press;
  readonly x: Press;
  readonly f: Press;
  readonly two: Press;
  readonly help: Press;
  readonly issue: Press;
}

const shift = { shiftKey: true };
const alt = { altKey: true };
const layouts: readonly Layout[] = [
  {
    name: 'Russian',
    j: ['KeyJ', 'о'],
    x: ['KeyX', 'ч'],
    f: ['KeyF', 'а'],
    two: ['Digit2', '2'],
    help: ['Digit7', '?', shift],
    issue: ['Digit2', '2', alt],
  },
  {
    name: 'Greek',
    j: ['KeyJ', 'ξ'],
    x: ['KeyX', 'χ'],
    f: ['KeyF', 'φ'],
    two: ['Digit2', '2'],
    help: ['Slash', '?', shift],
    issue: ['Digit2', '2', alt],
  },
  {
    name: 'AZERTY',
    j: ['KeyJ', 'j'],
    x: ['KeyX', 'x'],
    f: ['KeyF', 'f'],
    two: ['Digit2', 'é'],
    help: ['KeyM', '?', shift],
    issue: ['Digit2', 'é', alt],
  },
  {
    name: 'AZERTY with Shift',
    j: ['KeyJ', 'J', shift],
    x: ['KeyX', 'X', shift],
    f: ['KeyF', 'F', shift],
    two: ['Digit2', '2', shift],
    help: ['KeyM', '?', shift],
    issue: ['Digit2', '2', { ...alt, ...shift }],
  },
  {
    name: 'Dvorak',
    j: ['KeyC', 'j'],
    x: ['KeyB', 'x'],
    f: ['KeyY', 'f'],
    two: ['Digit2', '2'],
    help: ['BracketLeft', '?', shift],
    issue: ['Digit2', '2', alt],
  },
  {
    name: 'a Mac with Option',
    j: ['KeyJ', 'j'],
    x: ['KeyX', 'x'],
    f: ['KeyF', 'f'],
    two: ['Digit2', '2'],
    help: ['Slash', '?', shift],
    issue: ['Digit2', '™', alt],
  },
  {
    name: 'Caps Lock',
    j: ['KeyJ', 'J', { modifierCapsLock: true }],
    x: ['KeyX', 'X', { modifierCapsLock: true }],
    f: ['KeyF', 'F', { modifierCapsLock: true }],
    two: ['Digit2', '2', { modifierCapsLock: true }],
    help: ['Slash', '?', { modifierCapsLock: true, ...shift }],
    issue: ['Digit2', '2', { modifierCapsLock: true, ...alt }],
  },
];

describe.each(layouts)('on $name', ({ j, x, f, two, help, issue }) => {
  test('clips are marked, filed and archived, panes and help are reached', async () => {
    desk = await openDesk({ clips, arrange: (at) => itemsIn(at, 1, ['Ada']) });
    await expect.element(block('Ada')).toBeVisible();
    await expect.element(clip('Four ways')).toBeVisible();
    press(j);
    await expect.element(clip('Four ways')).toHaveFocus();
    press(f);
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Ada'], Tools: ['Four ways'] });
    await expect.element(clip('Late events')).toHaveFocus();
    press(two);
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Ada'], Tools: ['Four ways', 'Late events'] });
    await expect.element(clip('Tides by hand')).toHaveFocus();
    press(x);
    await expect.element(page.getByText('Archived 1 clip')).toBeVisible();
    press(issue);
    await expect.poll(() => document.activeElement?.closest('[data-keys]')?.getAttribute('data-keys')).toBe('issue');
    press(help);
    await expect.element(page.getByRole('dialog', { name: 'All keys' })).toBeVisible();
  });
});

test('undo is Control with Z in every script, in a field too', async () => {
  desk = await openDesk({ arrange: (at) => itemsIn(at, 1, ['Ada']) });
  await block('Ada').getByText('Ada').click();
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.click();
  // One letter is one step of the undo, however slow the machine.
  await userEvent.keyboard('{End}!');
  await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Ada!'], Tools: [] });
  press(['KeyZ', 'я', { ctrlKey: true }]);
  await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Ada'], Tools: [] });
});

test('the help shows the letters of a keyboard that has no Latin ones', async () => {
  Object.defineProperty(navigator, 'keyboard', {
    configurable: true,
    value: {
      getLayoutMap: () =>
        Promise.resolve(
          new Map([
            ['KeyJ', 'о'],
            ['KeyK', 'л'],
            ['KeyX', 'ч'],
            ['Slash', '.'],
          ]),
        ),
    },
  });
  desk = await openDesk({ clips });
  await expect.element(clip('Four ways')).toBeVisible();
  press(['Digit7', '?', shift]);
  const help = page.getByRole('dialog', { name: 'All keys' });
  await expect.element(help.getByText('о or ↓')).toBeVisible();
  await expect.element(help.getByText('ч', { exact: true })).toBeVisible();
  Reflect.deleteProperty(navigator, 'keyboard');
});
