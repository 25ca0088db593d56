import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { BUILT } from '#tools/build.ts';
import { block, issue, startPublication, workerIsReady } from './harness/desk.ts';
import { startGalley } from './harness/galley.ts';
import { test } from './harness/test.ts';

const field = (desk: Page, name: string): Locator => desk.getByRole('textbox', { name, exact: true });
const button = (desk: Page, name: string): Locator => desk.getByRole('button', { name, exact: true });
const issues = (desk: Page): Locator => desk.getByRole('button', { name: /^Issues/ });

const openSettings = async (desk: Page): Promise<void> => {
  await issues(desk).click();
  await desk.getByRole('menuitem', { name: 'Settings' }).click();
};

/** Forms that stand open on their own, as they are reached, with the field that is typed into. */
const forms: readonly (readonly [string, string, (desk: Page) => Promise<void>])[] = [
  ['settings of a publication', 'Tagline', openSettings],
  [
    'a new publication',
    'Name',
    async (desk) => {
      await issues(desk).click();
      await desk.getByRole('menuitem', { name: 'New publication' }).click();
    },
  ],
  ['the head of the issue', 'Title', (desk) => button(desk, 'Edit number, date, title').click()],
  [
    'the name of a section',
    'Section name',
    async (desk) => {
      await button(desk, 'Actions for section Tools').click();
      await desk.getByRole('menuitem', { name: /^Rename/ }).click();
    },
  ],
  ['a tagline', 'Tagline', (desk) => button(desk, 'Add a tagline').click()],
  ['a footer', 'Footer', (desk) => button(desk, 'Add a footer').click()],
];

const throwAway = async (desk: Page): Promise<void> => {
  const dialog = desk.getByRole('dialog');
  if (!(await dialog.isVisible())) {
    await button(desk, 'Cancel').click();
    return;
  }
  await button(desk, 'Close').click();
  await button(desk, 'Discard changes').click();
};

const startLakeside = (desk: Page): Promise<void> =>
  startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 41 });

test('the first screen keeps what is typed into it through a reload', async ({ galley }) => {
  const desk = await galley.openDesk();
  await field(desk, 'Name').fill('Lakeside Letter');
  await field(desk, 'First issue').fill('41');
  await desk.getByRole('radio', { name: 'Labelled sections' }).check({ force: true });
  await desk.reload();
  await expect(field(desk, 'Name')).toHaveValue('Lakeside Letter');
  await expect(field(desk, 'First issue')).toHaveValue('41');
  await button(desk, 'Start your publication').click();
  await expect(issue(desk).getByRole('region', { name: 'Tools' })).toBeVisible();
  await expect(issue(desk).getByRole('heading', { level: 1 })).toHaveText('Lakeside Letter #41');
});

for (const [form, name, open] of forms)
  test(`${form}: what is typed is there after a reload, and gone once it is thrown away`, async ({ galley }) => {
    const desk = await galley.openDesk();
    await startLakeside(desk);
    await open(desk);
    await field(desk, name).fill('Half a thought');
    await desk.reload();
    await expect(field(desk, name)).toHaveValue('Half a thought');
    await throwAway(desk);
    await desk.reload();
    await issue(desk).getByRole('heading', { level: 1 }).waitFor();
    await expect(field(desk, name)).toHaveCount(0);
  });

test('half an address and the name of a file are there after a reload', async ({ galley }) => {
  const desk = await galley.openDesk();
  await startLakeside(desk);
  await button(desk, 'Add a block').click();
  await desk.getByRole('menuitem', { name: 'Item' }).click();
  const open = issue(desk).getByRole('group', { name: /^Write/ });
  await open.getByRole('textbox', { name: 'Title', exact: true }).fill('Maps');
  await open.getByRole('textbox', { name: 'Link', exact: true }).fill('half an address');
  await button(desk, 'Export').click();
  await field(desk, 'File name of the Markdown').fill('boats.md');
  await desk.reload();
  await expect(block(desk, 'Maps').getByRole('textbox', { name: 'Link', exact: true })).toHaveValue('half an address');
  await button(desk, 'Export').click();
  await expect(field(desk, 'File name of the Markdown')).toHaveValue('boats.md');
});

test('settings that are being typed outlive an update that another tab lets in', async () => {
  const built = await mkdtemp(join(tmpdir(), 'galley-desk-'));
  await cp(BUILT.desk, built, { recursive: true });
  const galley = await startGalley({ pages: [], desk: built });
  try {
    const writing = await galley.openDesk();
    await startLakeside(writing);
    await workerIsReady(writing);
    const other = await galley.openDesk();
    await issues(other).waitFor();
    await writing.bringToFront();
    await openSettings(writing);
    await field(writing, 'Footer').fill('Made by the lake.');
    const gone = writing.waitForEvent('framenavigated');

    await appendFile(join(built, 'sw.js'), '\n// A newer Galley.\n');
    await other.bringToFront();
    await other.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await button(other, 'Update now').click();
    await gone;
    await writing.bringToFront();
    await expect(field(writing, 'Footer')).toHaveValue('Made by the lake.');
    await button(writing, 'Save settings').click();
    await expect(issue(writing).getByRole('group', { name: 'Footer' })).toContainText('Made by the lake.');
  } finally {
    await galley.close();
    await rm(built, { recursive: true, force: true });
  }
});
