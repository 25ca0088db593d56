import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Publication } from '#pwa/issue/model.ts';
import { firstOf, good } from '#pwa/store/testing.ts';
import { FormDraftsContext } from '../form-drafts.ts';
import { tabDrafts } from '../tab-drafts.ts';
import { type Bench, openBench } from '../testing/bench.tsx';
import { Board } from './board.tsx';
import { BoardFocusContext, useNewBoardFocus } from './board-focus.ts';
import { KeysProvider } from '../keys/keys-provider.tsx';

let bench: Bench;
afterEach(() => {
  bench.close();
  sessionStorage.clear();
});

function Shown() {
  return (
    <FormDraftsContext value={tabDrafts(sessionStorage)}>
      <BoardFocusContext value={useNewBoardFocus()}>
        <KeysProvider resting={false}>
          <Board />
        </KeysProvider>
      </BoardFocusContext>
    </FormDraftsContext>
  );
}

const button = (name: string) => page.getByRole('button', { name });
const group = (name: string) => page.getByRole('group', { name, exact: true });
const stored = async (): Promise<Publication | undefined> => (await firstOf(bench.store.watchPublications()))[0];
const openBoard = async (texts: Partial<Publication> = {}): Promise<void> => {
  bench = await openBench({ show: () => <Shown /> });
  good(await bench.store.savePublication({ ...bench.publication, ...texts }));
};

test('standing texts stand in ink where they go out, and are changed there', async () => {
  await openBoard({ tagline: 'Boats, mostly', intro: 'Ahoy.', signOff: 'Fair winds.', footer: 'Made by the lake.' });
  for (const [name, text] of [
    ['Tagline', 'Boats, mostly'],
    ['Standing intro', 'Ahoy.'],
    ['Standing sign-off', 'Fair winds.'],
    ['Footer', 'Made by the lake.'],
  ] as const)
    await expect.element(group(name).getByText(text, { exact: true })).toBeVisible();
  await button('Edit footer').click();
  await expect.element(page.getByRole('textbox', { name: 'Footer' })).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}Written on deck.');
  await button('Keep').click();
  await expect.element(group('Footer').getByText('Written on deck.')).toBeVisible();
  expect(await stored()).toMatchObject({ footer: 'Written on deck.', tagline: 'Boats, mostly' });
});

test('an intro of the issue’s own takes the place of the standing one, and the board shows which goes out', async () => {
  await openBoard({ intro: 'Ahoy.' });
  await page.getByRole('textbox', { name: 'Intro' }).fill('Not this week.');
  await expect.element(group('Standing intro').getByText(/left out: this issue has its own/)).toBeVisible();
  await expect.element(group('Standing intro').getByText('Ahoy.')).not.toBeInTheDocument();
});

test('a publication without standing texts shows none, and takes a tagline and a footer on the board', async () => {
  await openBoard();
  await button('Add a tagline').click();
  await userEvent.keyboard('Boats, mostly{Enter}');
  await expect.element(group('Tagline').getByText('Boats, mostly')).toBeVisible();
  await expect.element(button('Edit tagline')).toHaveFocus();
  expect(await stored()).toMatchObject({ tagline: 'Boats, mostly', intro: '', signOff: '', footer: '' });
});

test('words that Galley once filled in are kept, said to be, and taken out by one button that can be undone', async () => {
  const footer = 'Links are here because they are worth reading, not because anyone paid for them.';
  await openBoard({ footer, tagline: 'Boats, mostly' });
  await expect.element(group('Footer').getByText(/Galley once filled in/)).toBeVisible();
  await expect.element(group('Footer').getByText(footer)).toBeVisible();
  await expect.element(group('Tagline').getByText(/Galley once filled in/)).not.toBeInTheDocument();
  await group('Footer').getByRole('button', { name: 'Take them out' }).click();
  await expect.element(button('Add a footer')).toBeVisible();
  expect(await stored()).toMatchObject({ footer: '', tagline: 'Boats, mostly' });
  bench.notices.at(-1)?.action?.act();
  await expect.element(group('Footer').getByText(footer)).toBeVisible();
  expect((await stored())?.footer).toBe(footer);
});

test('a text that cannot be stored is said to be not saved, and stays in its form', async () => {
  await openBoard({ footer: 'Made by the lake.' });
  await button('Edit footer').click();
  await userEvent.keyboard('{Control>}{End}{/Control}!');
  bench.store.close();
  await button('Keep').click();
  await expect.element(page.getByText(/^Not saved\./)).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Footer' })).toHaveValue('Made by the lake.!');
});
