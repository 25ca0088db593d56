import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { clip, clips, startPublication } from './harness/desk.ts';
import { chooseKey, pressKey } from './harness/command-key.ts';
import { choosePickKey, pickLinks } from './harness/picker.ts';
import { pinToToolbar, pressQuickClip } from './harness/quick-clip-key.ts';
import { storedClips } from './harness/stored-clips.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const SUBJECTS = [
  'Late events in streams, and how long to wait for them',
  'Table formats compared on one laptop',
  'A runbook that nobody follows is a wish',
  'Compaction: the tax you forgot to pay',
  'Sieve',
  'Evolving a schema without waking anybody',
  'دليل حداثة البيانات',
  'The page that works on the ferry',
];

const item = (at: number): string => {
  const subject = `${SUBJECTS[at % SUBJECTS.length] ?? ''}${at < SUBJECTS.length ? '' : ` (${at})`}`;
  const host = `site-${at % 23}.example`;
  return `<tr><td>${at + 1}.</td><td><a href="vote?id=${at}"></a></td><td><a href="https://${host}/${at}?utm_source=list">${subject}</a>
    (<a href="from?site=${host}">${host}</a>)</td></tr>
    <tr><td colspan="2"></td><td>${400 - at * 3} points by <a href="user?id=u${at}">u${at}</a> <a href="item?id=${at}">${at + 1} hours ago</a>
    | <a href="hide?id=${at}">hide</a> | <a href="item?id=${at}">${at * 7} comments</a></td></tr>`;
};

const LIST = {
  url: 'https://ranked.example/news',
  html: `<!doctype html><html lang="en"><title>Ranked News</title><nav><a href="/login">login</a></nav>
    <table>${Array.from({ length: 60 }, (_, at) => item(at)).join('')}</table></html>`,
};

const OLDER = {
  url: 'https://older.example/',
  html: '<!doctype html><html lang="en"><title>An older page</title></html>',
};

/** What stands around a link describes it, and is no part of its name: else every move of the cursor would read out a paragraph. */
const complaints = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** Escape closes the tab, and with it the answer to the key. */
const leave = async (picker: Page): Promise<void> => {
  const closed = picker.waitForEvent('close');
  await Promise.allSettled([picker.keyboard.press('Escape')]);
  await closed;
};

/** The place of the item in the toolbar button's menu, behind those for tabs. */
const PICK_LINKS = 3;

test.describe('picking links', () => {
  test.use({ web: { pages: [LIST, OLDER] } });

  test('begins from the menu of the toolbar button, too', async ({ galley }) => {
    await pinToToolbar(galley.context, galley.extensionId);
    const page = await galley.read(LIST.url);
    await galley.worker.menusMade();
    const ui = await galley.native();
    await page.bringToFront();
    const opened = galley.context.waitForEvent('page');
    await ui.chooseFromToolbar(PICK_LINKS);
    const picker = await opened;
    await expect(picker.getByRole('option', { name: SUBJECTS[0] ?? '' }).first()).toBeVisible();
  });

  test('clips the chosen links of a list by the keyboard, and says where they were found', async ({ galley }) => {
    const desk = await galley.openDesk();
    await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
    await choosePickKey(galley.context, galley.extensionId);
    const page = await galley.read(LIST.url);
    const picker = await pickLinks(page);
    await expect(picker.getByRole('heading', { name: 'Links on Ranked News' })).toBeVisible();
    await expect(picker.getByRole('option')).toHaveCount(60);
    for (const colorScheme of ['light', 'dark'] as const) {
      await picker.emulateMedia({ colorScheme });
      expect(await complaints(picker), colorScheme).toEqual([]);
    }
    await picker.keyboard.press('x');
    await picker.keyboard.press('j');
    await picker.emulateMedia({ forcedColors: 'active' });
    const rings = picker
      .getByRole('option')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).outlineStyle));
    expect((await rings).slice(0, 3)).toEqual(['none', 'solid', 'none']);
    await picker.emulateMedia({ forcedColors: 'none' });
    await picker.keyboard.press('Shift+ArrowDown');
    await picker.keyboard.press('/');
    await picker.keyboard.type('sieve site-4');
    await picker.keyboard.press('Enter');
    await picker.keyboard.press('Space');
    await expect(picker.getByRole('button', { name: 'Clip 4 links' })).toBeVisible();
    await picker.keyboard.press('Enter');
    await expect(picker.getByRole('status')).toHaveText('4 links clipped.');
    await leave(picker);
    await desk.bringToFront();
    await expect(clips(desk)).toHaveCount(4);
    await expect(clip(desk, 'A runbook that nobody follows is a wish')).toBeVisible();
    const stored = JSON.stringify(await storedClips(desk));
    expect(stored).toContain('"via":{"url":"https://ranked.example/news","title":"Ranked News"}');
    expect(stored).toContain('"https://site-0.example/0?utm_source=list"');
  });

  test('is taken back as one gesture, by the key for it and in the picker itself', async ({ galley }) => {
    await choosePickKey(galley.context, galley.extensionId);
    await chooseKey(galley.context, galley.extensionId, 'undo-clip', 'U');
    const older = await galley.read(OLDER.url);
    await pressQuickClip(older);
    await expectToast(older, 'Clipped');
    const page = await galley.read(LIST.url);
    const picker = await pickLinks(page);
    await picker.keyboard.press('a');
    await picker.keyboard.press('Enter');
    await expect(picker.getByRole('status')).toHaveText('60 links clipped.');
    await expect.poll(galley.worker.badge).toBe('61');
    await pressKey(page, 'U');
    await expectToast(page, '60 clips taken back');
    await expect.poll(galley.worker.badge).toBe('1');
    await picker.bringToFront();
    await picker.reload();
    await expect(picker.getByRole('option')).toHaveCount(60);
    await picker.getByRole('listbox').focus();
    await picker.keyboard.press('x');
    await picker.keyboard.press('Enter');
    await expect(picker.getByRole('status')).toHaveText('1 link clipped.');
    await picker.getByRole('button', { name: 'Take back 1 clip' }).click();
    await expect(picker.getByRole('status')).toHaveText(`Clip taken back: “${SUBJECTS[0]}”`);
    await expect.poll(galley.worker.badge).toBe('1');
    await pressKey(page, 'U');
    await expectToast(page, 'Clip taken back: “An older page”');
    await expect.poll(galley.worker.badge).toBe('');
    await pressKey(page, 'U');
    await expectToast(page, 'There is nothing to take back.');
  });

  test('opens from the popup, and hides what is clipped already', async ({ galley }) => {
    const page = await galley.read(LIST.url);
    const popup = await galley.openPopup(page);
    const opened = galley.context.waitForEvent('page');
    await popup.page.locator('::-p-aria([name="Pick links"][role="button"])').click();
    const picker = await opened;
    await expect(picker.getByRole('option')).toHaveCount(60);
    await picker.getByRole('listbox').focus();
    await picker.keyboard.press('x');
    await picker.keyboard.press('Enter');
    await expect(picker.getByRole('status')).toHaveText('1 link clipped.');
    await picker.reload();
    await expect(picker.getByRole('button', { name: 'Show 1 seen before' })).toBeVisible();
    await expect(picker.getByRole('option')).toHaveCount(59);
    await page.goto('about:blank');
    await picker.reload();
    await expect(picker.getByRole('main')).toContainText('cannot be read');
  });
});
