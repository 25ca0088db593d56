import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clipOf } from '#pwa/store/testing.ts';
import { openDesk, type OpenDesk } from '../testing/open-desk.tsx';

let desk: OpenDesk;
afterEach(() => {
  vi.restoreAllMocks();
  desk.close();
});

test('the first key after coming back to the desk is heard, while the layout is read anew', async () => {
  desk = await openDesk({ clips: [clipOf(1, { title: 'Tides by hand' })] });
  const inbox = page.getByRole('region', { name: 'Inbox' });
  await expect.element(inbox.getByRole('row', { name: 'Tides by hand' })).toBeVisible();
  const forget = vi.spyOn(document, 'removeEventListener');
  dispatchEvent(new FocusEvent('focus'));
  await userEvent.keyboard('/tides');
  await expect.element(inbox.getByRole('searchbox', { name: 'Search clips' })).toHaveValue('tides');
  expect(forget.mock.calls.map(([type]) => type)).not.toContain('keydown');
});
