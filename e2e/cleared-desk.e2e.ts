import { expect } from '@playwright/test';
import { clips } from './harness/desk.ts';
import { DESK } from './harness/galley.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const PAGES = ['https://bjarka.example/notes/ferry', 'https://smallsystems.example/postgres-tuesday'];
const MISSING = 'The clipper has copies of 2 clips that it handed over; this desk has no clip.';

test('says after all site data was cleared what the clipper handed over, and takes it again', async ({ galley }) => {
  for (const url of PAGES) {
    const page = await galley.read(url);
    await pressQuickClip(page);
    await expectToast(page, 'Clipped');
  }
  const before = await galley.openDesk();
  await expect(clips(before)).toHaveCount(2);
  await expect.poll(galley.worker.badge).toBe('');
  await expect(before.getByText('that it handed over')).toHaveCount(0);
  await before.close();

  const elsewhere = await galley.read(PAGES[0] ?? '');
  const session = await galley.context.newCDPSession(elsewhere);
  await session.send('Storage.clearDataForOrigin', { origin: DESK, storageTypes: 'all' });

  const desk = await galley.openDesk();
  await expect(desk.getByRole('alert').filter({ hasText: MISSING })).toBeVisible();
  await desk.getByRole('button', { name: 'Ask the clipper for all clips again' }).click();
  await expect(clips(desk)).toHaveCount(2);
  await expect(desk.getByText(MISSING)).toHaveCount(0);
});
