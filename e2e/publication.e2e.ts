import { expect, type Locator, type Page } from '@playwright/test';
import { clip, clips, issue, startPublication, write } from './harness/desk.ts';
import { startGalley } from './harness/galley.ts';
import { test } from './harness/test.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { expectToast } from './harness/toast.ts';

const button = (desk: Page, name: string): Locator => desk.getByRole('button', { name, exact: true });
const menu = async (desk: Page, entry: string): Promise<void> => {
  await desk.getByRole('button', { name: /^Issues/ }).click();
  await desk.getByRole('menuitem', { name: entry }).click();
};

/** The Markdown as it would go out, from the tab that shows it. */
const markdown = async (desk: Page): Promise<string> => {
  await desk.getByRole('tab', { name: 'Markdown' }).click();
  return (await desk.getByRole('tabpanel').locator('pre').textContent()) ?? '';
};

test('a publication made from the menu is named at once, begins where it is, and its issue opens', async ({
  galley,
}) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Source line', number: 1 });
  await menu(desk, 'New publication');
  await expect(desk.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toBeFocused();
  await expect(desk.getByText('Keep damaged emoji')).toBeHidden();
  await desk.keyboard.type('Harbour Post');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('41');
  await button(desk, 'Create publication').click();
  await expect(issue(desk).getByRole('heading', { level: 1 })).toHaveText('Harbour Post #41');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
});

test('nothing goes out that nobody wrote, and standing texts are written where they stand', async ({ galley }) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 7 });
  for (const kind of ['Item', 'Sponsor', 'Event', 'Text']) {
    await button(desk, 'Add a block').click();
    await desk.getByRole('menuitem', { name: kind }).click();
    await issue(desk)
      .getByRole('group', { name: /^Write/ })
      .waitFor();
  }
  await expect.poll(() => markdown(desk)).toBe('# Lakeside Letter #7\n');
  await button(desk, 'Add a footer').click();
  await desk.keyboard.type('Made by the lake.');
  await button(desk, 'Keep').click();
  await expect(issue(desk).getByRole('group', { name: 'Footer' })).toContainText('Made by the lake.');
  await expect.poll(() => markdown(desk)).toBe('# Lakeside Letter #7\n\n*Made by the lake.*\n');
  await button(desk, 'Export').click();
  await expect(desk.getByText('4 blocks are left out: nothing is written in them yet.')).toBeVisible();
});

test('the sample stands among the clips by its time, and is thrown away as a whole', async ({ galley }) => {
  const desk = await galley.openDesk();
  await button(desk, 'Try with a sample issue').click();
  await expect(issue(desk).getByRole('heading', { level: 1 })).toHaveText('The Night Ferry #1');
  const page = await galley.read('https://bjarka.example/notes/ferry');
  await pressQuickClip(page);
  await expectToast(page, 'Clipped');
  await desk.bringToFront();
  await expect(clips(desk).first()).toHaveAttribute('aria-label', 'The page that works on the ferry');
  await menu(desk, 'Throw the sample away');
  await expect(desk.getByRole('dialog')).toContainText(
    'This takes away the publication “The Night Ferry”, 1 issue with 2 items and all that is written in them and 4 clips.',
  );
  await desk.getByRole('dialog').getByRole('button', { name: 'Throw the sample away' }).click();
  await expect(button(desk, 'Start your publication')).toBeVisible();
  await expect(clips(desk)).toHaveCount(1);
  await expect(clip(desk, 'The page that works on the ferry')).toBeVisible();
});

for (const [timeZone, date] of [
  ['Pacific/Auckland', /^date: \d{4}-\d\d-\d\dT00:00:00\+1[23]:00$/m],
  ['America/Los_Angeles', /^date: \d{4}-\d\d-\d\dT00:00:00-0[78]:00$/m],
  ['Asia/Kolkata', /^date: \d{4}-\d\d-\d\dT00:00:00\+05:30$/m],
] as const)
  test(`an issue of today is no future page to a site generator in ${timeZone}`, async () => {
    const galley = await startGalley({ pages: [], timeZone });
    try {
      const desk = await galley.openDesk();
      await startPublication(desk, { name: 'Lakeside Letter', style: 'Source line', number: 1 });
      await menu(desk, 'Settings');
      await desk.getByRole('checkbox', { name: /^Front matter/ }).check();
      await button(desk, 'Save settings').click();
      await expect.poll(() => markdown(desk)).toMatch(date);
      const out = /^date: (.*)$/m.exec(await markdown(desk))?.[1] ?? '';
      const age = Date.now() - Date.parse(out);
      expect(age).toBeGreaterThanOrEqual(0);
      expect(age).toBeLessThan(25 * 3_600_000);
    } finally {
      await galley.close();
    }
  });

/** Pages of a PDF: Skia writes each page's object in the clear. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test('the proof is printed whole, on as many pages as it needs', async ({ galley }) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Source line', number: 1 });
  await button(desk, 'Add a block').click();
  await desk.getByRole('menuitem', { name: 'Text' }).click();
  await write(desk, issue(desk).getByRole('group', { name: /^Write/ }), 'Paragraph 1', 'The first line. ');
  const long = Array.from({ length: 120 }, (_, at) => `Paragraph ${at} of a long letter by the lake.`).join('\n\n');
  await desk.keyboard.insertText(`${long}\n\nThe last line.`);
  const proof = desk.getByRole('article', { name: 'Proof of the issue' });
  await expect(proof).toContainText('The last line.');
  const pages = pagesOf(await desk.pdf({ format: 'A4' }));
  expect(pages).toBeGreaterThan(2);

  // On paper the sheet is as long as its words, and nothing else is on it.
  await desk.emulateMedia({ media: 'print' });
  const sheet = await proof.evaluate((element) => {
    const panel = element.closest('[role="tabpanel"]');
    return { inside: panel?.scrollHeight ?? 0, shown: panel?.clientHeight ?? 0 };
  });
  expect(sheet.shown).toBe(sheet.inside);
  expect(pages * 980).toBeGreaterThan(sheet.inside * 0.6);
  await expect(desk.getByRole('banner')).toBeHidden();
  await expect(issue(desk)).toBeHidden();
  await expect(proof).toBeVisible();
});
