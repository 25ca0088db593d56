import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { firstOf } from '#pwa/store/testing.ts';
import type { IssueId } from '#shared/ids.ts';
import { type Bench, openBench } from '../testing/bench.tsx';
import { FirstRun } from './first-run.tsx';
import { IssueSwitcher } from './issue-switcher.tsx';
import { PublicationDialog } from './publication-dialog.tsx';

let bench: Bench;
afterEach(() => bench.close());

const button = (name: string) => page.getByRole('button', { name });
const publications = () => firstOf(bench.store.watchPublications());
const issues = () => firstOf(bench.store.watchIssues());

async function openFirstRun(): Promise<readonly IssueId[]> {
  const opened: IssueId[] = [];
  bench = await openBench({ show: () => <FirstRun onOpen={(issue) => opened.push(issue)} /> });
  return opened;
}

test('a publication with a chosen number starts with one stored issue of that number', async () => {
  const opened = await openFirstRun();
  await page.getByRole('textbox', { name: 'Name' }).fill('Harbour Post');
  await page.getByRole('textbox', { name: 'First issue' }).fill('254');
  await page.getByText('Labelled sections', { exact: true }).click();
  await button('Start your publication').click();
  await expect.poll(() => opened).toHaveLength(1);
  expect((await issues()).find(({ id }) => id === opened[0])?.number).toBe(254);
  expect(await publications()).toContainEqual(
    expect.objectContaining({ name: 'Harbour Post', style: expect.objectContaining({ preset: 'labelled' }) }),
  );
});

test('without a name nothing is stored, and it is said', async () => {
  const opened = await openFirstRun();
  await button('Start your publication').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Give your publication a name first.');
  expect(opened).toEqual([]);
  expect(await publications()).toHaveLength(1);
});

test('the sample brings an issue half made, and clips that wait', async () => {
  const opened = await openFirstRun();
  await button('Try with a sample issue').click();
  await expect.poll(() => opened).toHaveLength(1);
  expect((await issues()).find(({ id }) => id === opened[0])?.items).toBe(2);
  expect((await firstOf(bench.store.watchInbox({ state: 'inbox', search: '', limit: 10 }))).total).toBe(2);
});

async function openSettings(): Promise<{ closed: number }> {
  const seen = { closed: 0 };
  bench = await openBench({
    preset: 'labelled',
    show: ({ publication }) => (
      <PublicationDialog publication={publication} onClose={() => (seen.closed += 1)} onStarted={() => undefined} />
    ),
  });
  return seen;
}

test('settings are stored before the dialog closes', async () => {
  const seen = await openSettings();
  await page.getByLabelText('Tagline').fill('Every other Friday');
  await page.getByRole('checkbox', { name: /^Front matter/ }).click();
  await page.getByRole('button', { name: 'Move Tools up' }).click();
  await page.getByLabelText('Paragraphs of a new item').first().fill('plain, What it is');
  await button('Save settings').click();
  await expect.poll(() => seen.closed).toBe(1);
  const [stored] = await publications();
  expect(stored).toMatchObject({ tagline: 'Every other Friday', style: { frontMatter: true } });
  expect(stored?.sections[0]).toMatchObject({ name: 'Tools', labels: [null, 'What it is'] });
});

test('Escape with changes asks instead of throwing them away', async () => {
  const seen = await openSettings();
  await page.getByLabelText('Tagline').fill('Every other Friday');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('There are changes that are not saved yet.')).toBeVisible();
  expect(seen.closed).toBe(0);
  await button('Discard changes').click();
  expect(seen.closed).toBe(1);
});

test('Escape without changes just closes', async () => {
  const seen = await openSettings();
  await expect.element(page.getByLabelText('Tagline')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => seen.closed).toBe(1);
});

test('a name cannot be left empty', async () => {
  const seen = await openSettings();
  await page.getByRole('textbox', { name: 'Name' }).first().fill('');
  await button('Save settings').click();
  await expect.element(page.getByText('A publication needs a name.')).toBeVisible();
  expect(seen.closed).toBe(0);
});

test('settings that cannot be stored are said to be not saved, and stay in the dialog', async () => {
  const seen = await openSettings();
  await page.getByLabelText('Tagline').fill('Every other Friday');
  bench.store.close();
  await button('Save settings').click();
  await expect.element(page.getByText(/^Not saved\./)).toBeVisible();
  await expect.element(page.getByLabelText('Tagline')).toHaveValue('Every other Friday');
  expect(seen.closed).toBe(0);
});

test('the switcher makes the next issue of a publication and opens it', async () => {
  const opened: IssueId[] = [];
  bench = await openBench({
    show: ({ issue }) => <IssueSwitcher current={issue.id} onOpen={(id) => opened.push(id)} />,
  });
  await page.getByRole('button', { name: 'Issues: Lakeside Letter #1' }).click();
  await expect.element(page.getByRole('menuitem', { name: /^#1/ })).toBeVisible();
  await page.getByRole('menuitem', { name: 'New issue' }).click();
  await expect.poll(() => opened).toHaveLength(1);
  expect((await issues()).find(({ id }) => id === opened[0])?.number).toBe(2);
});
