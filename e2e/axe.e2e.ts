import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { clip, clips, fileByKey, openBlock, startPublication } from './harness/desk.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const SCHEMES = ['light', 'dark'] as const;
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 860 };

/** What axe finds against a screen, a line each. */
const complaints = async (page: Page, except: readonly string[] = []): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .disableRules([...except])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
};

const expectNoComplaints = async (desk: Page, screen: string, except: readonly string[] = []): Promise<void> => {
  for (const colorScheme of SCHEMES) {
    await desk.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await complaints(desk, except), `${screen}, ${colorScheme}`).toEqual([]);
  }
};

const dialog = async (
  desk: Page,
  open: () => Promise<void>,
  screen: string,
  except: readonly string[] = [],
): Promise<void> => {
  await open();
  await desk.getByRole('dialog').waitFor();
  await expectNoComplaints(desk, screen, except);
  await desk.keyboard.press('Escape');
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
};

test('axe has nothing to say against any screen, in light and dark, on a desk and on a phone', async ({ galley }) => {
  const desk = await galley.openDesk();
  await desk.getByRole('heading', { name: 'Start your publication' }).waitFor();
  await expectNoComplaints(desk, 'first run');
  await desk.setViewportSize(PHONE);
  await expectNoComplaints(desk, 'first run on a phone');
  await desk.setViewportSize(DESKTOP);

  await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
  for (const url of ['https://bjarka.example/notes/ferry', 'https://mudawwana.example/data-freshness']) {
    const page = await galley.read(url);
    await page.locator('#order, #promise').selectText();
    await pressQuickClip(page);
    await expectToast(page, 'Clipped');
  }
  await desk.bringToFront();
  await expect(clips(desk)).toHaveCount(2);
  const title = 'The page that works on the ferry';
  await clip(desk, title).click();
  await desk.getByRole('button', { name: 'Read', exact: true }).click();
  await expectNoComplaints(desk, 'a clip that is being read');
  await fileByKey(desk, title, 1);
  await openBlock(desk, title);
  await expectNoComplaints(desk, 'an open block between inbox and proof');

  await desk.getByRole('tab', { name: 'Markdown' }).click();
  await expectNoComplaints(desk, 'the Markdown');
  await dialog(desk, () => desk.getByRole('banner').getByRole('button', { name: 'Export' }).click(), 'export');
  // The key shown beside an entry describes it, and is no part of its name.
  await dialog(desk, () => desk.keyboard.press('Control+k'), 'the palette', ['label-content-name-mismatch']);
  await dialog(desk, () => desk.getByRole('button', { name: 'all keys' }).click(), 'all keys');
  await dialog(
    desk,
    async () => {
      await desk.getByRole('button', { name: 'Issues' }).click();
      await desk.getByRole('menuitem', { name: 'Settings' }).click();
    },
    'the publication',
  );

  await desk.setViewportSize(PHONE);
  for (const pane of ['Inbox', 'Issue', 'Proof']) {
    await desk.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: pane }).click();
    await expectNoComplaints(desk, `${pane} on a phone`);
  }
});

/** The popup is a form of four lines under the browser's own button; a heading would only say the button's name again. */
test('axe has nothing to say against the popup', async ({ galley }) => {
  const page = await galley.context.newPage();
  await page.goto(`chrome-extension://${galley.extensionId}/popup.html`);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    expect(await complaints(page, ['page-has-heading-one']), `the popup, ${colorScheme}`).toEqual([]);
  }
  // As Firefox for Android shows it.
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
