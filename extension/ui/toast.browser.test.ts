import { afterEach, expect, it } from 'vitest';
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
