import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { showToast } from './toast.ts';

afterEach(() => {
  for (const element of Document.prototype.querySelectorAll.call(document, 'galley-toast, img')) element.remove();
});

it('is shown, and says so, where the page hides the document’s own members behind elements of that name', () => {
  for (const name of ['querySelectorAll', 'createElement', 'documentElement', 'hidden']) {
    const image = Document.prototype.createElement.call(document, 'img');
    image.setAttribute('name', name);
    document.body.append(image);
  }
  expect(showToast('Clipped', 'ltr')).toBe(true);
  expect(Document.prototype.querySelectorAll.call(document, 'galley-toast')).toHaveLength(1);
});

/** The toast's insides, which a page cannot reach: its shadow root is noted as it is attached. */
const showWithUndo = (
  sent: (message: unknown) => Promise<unknown>,
): { root: ShadowRoot; button: HTMLButtonElement } => {
  const attach = Element.prototype.attachShadow;
  let root: ShadowRoot | null = null;
  Element.prototype.attachShadow = function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  };
  Object.assign(globalThis, { chrome: { runtime: { sendMessage: sent } } });
  showToast('Clipped', 'ltr', 'Undo', 'key-1', 'The clipper was updated or removed.');
  Element.prototype.attachShadow = attach;
  const found: ShadowRoot | null = root;
  const button = (found as ShadowRoot | null)?.querySelector('button');
  if (!found || !button) throw new Error('no button');
  return { root: found, button };
};

const said = (root: ShadowRoot): string => root.querySelector('[role=status]')?.textContent ?? '';

it('has a button that leaves the focus where it is, and that no script can press', async () => {
  const asked: unknown[] = [];
  const { root, button } = showWithUndo(async (message) => asked.push(message));
  expect(root.mode).toBe('closed');
  expect(document.activeElement).toBe(document.body);
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
  button.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => said(root)).toBe('Clip taken back');
  expect(document.activeElement).toBe(field);
  field.remove();
});
