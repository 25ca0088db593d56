import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { showToast } from './show-toast.ts';

const CLIPPED = { sentence: 'Clipped', direction: 'ltr', undo: null };

afterEach(() => {
  for (const element of Document.prototype.querySelectorAll.call(document, 'html > :not(head, body), img'))
    element.remove();
});

it('is shown, and says so, where the page hides the document’s own members behind elements of that name', () => {
  for (const name of ['querySelectorAll', 'createElement', 'documentElement', 'hidden']) {
    const image = Document.prototype.createElement.call(document, 'img');
    image.setAttribute('name', name);
    document.body.append(image);
  }
  expect(showToast(CLIPPED)).toBe(true);
  expect(Document.prototype.querySelectorAll.call(document, 'html > [popover]')).toHaveLength(1);
});

/** The toast's insides, which a page cannot reach: its shadow root is noted as it is attached. */
const showWithUndo = (
  sent: (message: unknown) => Promise<unknown>,
): { host: HTMLElement; root: ShadowRoot; button: HTMLButtonElement } => {
  const attach = Element.prototype.attachShadow;
  let root: ShadowRoot | null = null;
  Element.prototype.attachShadow = function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  };
  Object.assign(globalThis, { chrome: { runtime: { sendMessage: sent } } });
  showToast({
    ...CLIPPED,
    undo: { button: 'Undo', key: 'key-1', lost: 'The clipper was updated or removed.', covered: 'Covered' },
  });
  Element.prototype.attachShadow = attach;
  const found: ShadowRoot | null = root;
  const button = (found as ShadowRoot | null)?.querySelector('button');
  const host = document.querySelector<HTMLElement>('html > [popover]');
  if (!found || !button || !host) throw new Error('no button');
  return { host, root: found, button };
};

/** It hears clicks once it was seen for half a second. */
const ready = async (button: HTMLButtonElement): Promise<void> => {
  await expect.poll(() => button.ariaDisabled).toBeNull();
};

const said = (root: ShadowRoot): string => root.querySelector('[role=status]')?.textContent ?? '';

it('has a button that leaves the focus where it is, and that no script can press', async () => {
  const asked: unknown[] = [];
  const { root, button } = showWithUndo(async (message) => asked.push(message));
  expect(root.mode).toBe('closed');
  expect(document.activeElement).toBe(document.body);
  await ready(button);
  button.click();
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(asked).toEqual([]);
});

it('asks once for what its gesture stored, and says what came of it', async () => {
  const asked: unknown[] = [];
  const { root, button } = showWithUndo(async (message) => {
    asked.push(message);
    return 'Clip taken back';
  });
  await ready(button);
  button.focus();
  await userEvent.keyboard('{Enter}{Enter}');
  await expect.poll(() => said(root)).toBe('Clip taken back');
  expect(asked).toEqual([{ undo: 'key-1' }]);
  expect(root.querySelector('button')).toBeNull();
});

it.each([
  [
    'throws',
    () => {
      throw new Error('Extension context invalidated.');
    },
  ],
  ['rejects', () => Promise.reject(new Error('Could not establish connection.'))],
  ['answers nothing', () => Promise.resolve(null)],
])('says that the clipper is gone where it %s', async (_, sent: () => Promise<unknown>) => {
  const { root, button } = showWithUndo(sent);
  await ready(button);
  button.focus();
  await userEvent.keyboard(' ');
  await expect.poll(() => said(root)).toBe('The clipper was updated or removed.');
});

it('gives the focus back to where it came from once it is pressed', async () => {
  const field = document.createElement('input');
  document.body.append(field);
  // A real click: the keys go to the frame that has the browser's focus, and other tests have frames too.
  await userEvent.click(field);
  const { root, button } = showWithUndo(() => Promise.resolve('Clip taken back'));
  expect(document.activeElement).toBe(field);
  await ready(button);
  button.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => said(root)).toBe('Clip taken back');
  expect(document.activeElement).toBe(field);
  field.remove();
});

/** Press Undo as somebody does who was led to it, where the button is drawn now. */
const clickAt = async (button: HTMLButtonElement): Promise<void> => {
  const { left, top, width, height } = button.getBoundingClientRect();
  const position = { x: Math.min(left + width / 2, innerWidth - 5), y: Math.min(top + height / 2, innerHeight - 5) };
  await userEvent.click(document.documentElement, { position, force: true });
};

it('is one toast: the next takes the place of the one before', () => {
  showToast(CLIPPED);
  showToast({ ...CLIPPED, sentence: 'Already clipped' });
  expect(document.querySelectorAll('html > [popover]')).toHaveLength(1);
});

it('takes a click of the mouse where it stands as it was put', async () => {
  const { root, button } = showWithUndo(() => Promise.resolve('Clip taken back'));
  await ready(button);
  await clickAt(button);
  await expect.poll(() => said(root)).toBe('Clip taken back');
});

const force = (element: HTMLElement, rule: string, value: string): void =>
  element.style.setProperty(rule, value, 'important');

it.each<[string, (host: HTMLElement) => void]>([
  ['moves it', (host) => force(host, 'translate', '-200px 100px')],
  ['stretches it', (host) => force(host, 'scale', '40')],
  ['makes it invisible', (host) => force(host, 'opacity', '0')],
  [
    'puts it somewhere and back again',
    (host) => {
      force(host, 'translate', '-200px 100px');
      force(host, 'translate', 'none');
    },
  ],
  [
    'wraps it',
    (host) => {
      const wrapper = document.createElement('div');
      document.body.append(wrapper);
      wrapper.append(host);
    },
  ],
  [
    'wraps it and lets it out again',
    (host) => {
      document.body.append(host);
      document.documentElement.append(host);
      host.showPopover();
    },
  ],
  ['takes it out of the top layer', (host) => host.hidePopover()],
  ['makes it larger from outside', () => force(document.documentElement, 'zoom', '12')],
])('takes no click and no key where the page %s, and says so', async (_, tamper) => {
  const asked: unknown[] = [];
  const { host, root, button } = showWithUndo(async (message) => asked.push(message));
  await ready(button);
  tamper(host);
  await clickAt(button);
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(said(root)).toBe('Covered');
  expect(asked).toEqual([]);
  document.documentElement.style.cssText = '';
});

it('takes no click where the page restyles it as it is about to be shown', async () => {
  const asked: unknown[] = [];
  const restyle = ({ target }: Event): void => {
    if (target instanceof HTMLElement) force(target, 'outline', '1px solid');
  };
  addEventListener('beforetoggle', restyle, { capture: true, once: true });
  const { root, button } = showWithUndo(async (message) => asked.push(message));
  await ready(button);
  await clickAt(button);
  await expect.poll(() => said(root)).toBe('Covered');
  expect(asked).toEqual([]);
});

it('takes no click through what the page draws over it, and takes one when that is gone', async () => {
  const asked: unknown[] = [];
  const { root, button } = showWithUndo(async (message) => asked.push(message));
  await ready(button);
  const cover = document.createElement('div');
  cover.popover = 'manual';
  cover.textContent = 'Continue';
  cover.style.cssText = 'position: fixed; inset: 0 0 auto auto; width: 300px; height: 100px; pointer-events: none';
  document.body.append(cover);
  cover.showPopover();
  await expect.poll(() => button.ariaDisabled).toBe('true');
  await clickAt(button);
  await expect.poll(() => said(root)).toBe('Covered');
  expect(asked).toEqual([]);
  cover.remove();
  await ready(button);
  await clickAt(button);
  await expect.poll(() => asked).toEqual([{ undo: 'key-1' }]);
});

it('takes no click in its first moments, which is meant for what was there before', async () => {
  const asked: unknown[] = [];
  const { button } = showWithUndo(async (message) => asked.push(message));
  // What the button is like when a click reaches it; a slow machine's first click may find it ready, and is let through then.
  let isEarly = true;
  button.addEventListener('click', () => (isEarly = button.ariaDisabled === 'true'), { capture: true });
  await clickAt(button);
  expect(asked).toHaveLength(isEarly ? 0 : 1);
});

/** How far two colours are apart for the eye: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const contrast = (one: string, other: string): number => {
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

it('has an edge that is seen on a page of its own colour', () => {
  const { root } = showWithUndo(() => Promise.resolve(''));
  const box = root.firstElementChild;
  if (box === null) throw new Error('The toast is empty.');
  const { backgroundColor, borderTopColor } = getComputedStyle(box);
  expect(contrast(backgroundColor, borderTopColor)).toBeGreaterThan(3);
});
