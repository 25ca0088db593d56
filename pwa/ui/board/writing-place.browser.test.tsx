import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Command } from '#pwa/issue/command.ts';
import type { Issue } from '#pwa/issue/model.ts';
import { clipOf } from '#pwa/store/testing.ts';
import { openDesk, type OpenDesk } from '../testing/open-desk.tsx';

let desk: OpenDesk;
afterEach(() => desk.close());

const issue = page.getByRole('region', { name: 'Issue' });
const inbox = page.getByRole('region', { name: 'Inbox' });
const block = (name: string) => issue.getByRole('row', { name });
const clips = [clipOf(1, { title: 'Tides by hand' }), clipOf(2, { title: 'Late events' })];
const paragraph = { label: null, markdown: 'Three rules.' };

const ada =
  (title = 'Ada'): ((at: Issue) => readonly Command[]) =>
  (at) => [
    {
      do: 'add-block',
      block: {
        kind: 'item',
        title,
        paragraphs: [paragraph, { label: null, markdown: 'Second.' }],
        links: ['https://a.example/'],
      },
      at: { section: at.sections[0]?.id ?? null, before: null },
    },
  ];
const first = ({ blocks }: Issue) => {
  const [it] = blocks;
  if (it === undefined) throw new Error('The issue has no block.');
  return it;
};
const writeIn = async (name: string) => {
  await block('Ada').getByText('Ada').click();
  const field = block('Ada').getByRole('textbox', { name, exact: true });
  await field.click();
  return field;
};
const nothingHappened = async () => {
  await expect
    .element(inbox.getByRole('grid', { name: 'Clips' }).getByRole('row', { name: 'Tides by hand' }))
    .toBeVisible();
  await expect
    .element(inbox.getByRole('grid', { name: 'Clips' }).getByRole('row', { name: 'Late events' }))
    .toBeVisible();
  await expect.element(inbox.getByRole('searchbox')).toHaveValue('');
  expect(page.getByRole('dialog').elements()).toEqual([]);
};
const ANY = 'and fix more, just/what? 1 2 3{Enter}{Delete}';

describe('when the block that is being written in', () => {
  test('is removed in another tab, that is said, keys do nothing, and it can be brought back to write on', async () => {
    desk = await openDesk({ clips, arrange: ada() });
    const field = await writeIn('Paragraph 1');
    await userEvent.keyboard(' And more.');
    await expect.element(field).toMatchTextContent('And more.');
    await desk.elsewhere((at) => [{ do: 'remove-blocks', blocks: [first(at).id] }]);
    await expect.element(page.getByRole('alert').getByText(/“Ada” was removed in another tab/)).toBeVisible();
    await userEvent.keyboard(ANY);
    await nothingHappened();
    expect(await desk.kept()).toEqual({ Blogs: [], Tools: [] });
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard(' On.');
    await expect.element(field).toMatchTextContent('And more. On.');
  });

  test('is undone, that is said, and it comes back with its words', async () => {
    desk = await openDesk({ clips });
    await expect.element(issue.getByRole('heading', { level: 1 })).toBeVisible();
    // One letter is one step of the undo, however slow the machine.
    await userEvent.keyboard('{Alt>}2{/Alt}aA');
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['A'], Tools: [] });
    await userEvent.keyboard('{Control>}zz{/Control}');
    await expect.element(page.getByRole('alert').getByText(/was taken away by undo/)).toBeVisible();
    await userEvent.keyboard(ANY);
    await nothingHappened();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await expect.element(issue.getByRole('textbox', { name: 'Title' })).toHaveFocus();
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['A'], Tools: [] });
  });

  test('is moved in another tab, the writing goes on where it stands now', async () => {
    desk = await openDesk({ clips, arrange: ada() });
    const field = await writeIn('Paragraph 2');
    await desk.elsewhere((at) => [
      { do: 'move-blocks', blocks: [first(at).id], to: { section: at.sections[1]?.id ?? null, before: null } },
    ]);
    await expect.element(page.getByRole('grid', { name: 'Tools' }).getByRole('row', { name: 'Ada' })).toBeVisible();
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard(' On.');
    await expect.element(field).toMatchTextContent('Second. On.');
  });
});

test.each([
  [
    'paragraph',
    'Paragraph 2',
    (at: Issue): Command => ({
      do: 'remove-paragraph',
      block: first(at).id,
      paragraph: first(at).paragraphs[1]?.id ?? raise(),
    }),
  ],
  [
    'link',
    'Link',
    (at: Issue): Command => ({ do: 'remove-link', block: first(at).id, link: first(at).links[0]?.id ?? raise() }),
  ],
])('a %s that is removed in another tab while it is written in can be brought back', async (kind, name, command) => {
  desk = await openDesk({ clips, arrange: ada() });
  const field = await writeIn(name);
  await desk.elsewhere((at) => [command(at)]);
  await expect
    .element(page.getByRole('alert').getByText(new RegExp(`^The ${kind} “.*” of “Ada” was removed in another tab`)))
    .toBeVisible();
  await userEvent.keyboard(ANY);
  await nothingHappened();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect.element(field).toHaveFocus();
});

test('a section that is removed in another tab while it is named can be brought back', async () => {
  desk = await openDesk({ clips, arrange: ada() });
  await expect.element(block('Ada')).toBeVisible();
  const row = block('Ada').element();
  if (row instanceof HTMLElement) row.focus();
  await userEvent.keyboard('{F2}');
  await expect.element(page.getByRole('textbox', { name: 'Section name' })).toHaveFocus();
  await desk.elsewhere((at) => [{ do: 'remove-section', section: at.sections[0]?.id ?? raise() }]);
  await expect
    .element(page.getByRole('alert').getByText(/^The section “Blogs” was removed in another tab/))
    .toBeVisible();
  await userEvent.keyboard(ANY);
  await nothingHappened();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Section name' })).toHaveFocus();
});

const raise = (): never => {
  throw new Error('Not there.');
};

describe('undo', () => {
  test('says which words it took, and from where', async () => {
    desk = await openDesk({ clips, arrange: ada() });
    const field = await writeIn('Paragraph 1');
    await userEvent.keyboard('{Control>}{End}{/Control}!');
    await expect.element(field).toMatchTextContent('!');
    await block('Ada').getByText('Ada').first().click();
    await expect.element(field).not.toBeInTheDocument();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText('Undone: “!” is out of “Ada”')).toBeVisible();
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.element(page.getByText('Done again: “!” is in “Ada”')).toBeVisible();
  });

  test('by the button of a notice takes back what was added without a word of warning', async () => {
    desk = await openDesk({ clips });
    await expect.element(issue.getByRole('heading', { level: 1 })).toBeVisible();
    await userEvent.keyboard('{Alt>}2{/Alt}a');
    await expect.element(issue.getByRole('textbox', { name: 'Title' })).toHaveFocus();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.element(page.getByText(/^Undone: /u)).toBeVisible();
    expect(
      page
        .getByRole('alert')
        .getByText(/taken away/u)
        .elements(),
    ).toEqual([]);
  });

  test('by a notice, or its Dismiss, leaves the focus in the text that is being written', async () => {
    desk = await openDesk({ clips, arrange: ada() });
    await inbox.getByRole('row', { name: 'Late events' }).click();
    await userEvent.keyboard('x');
    await expect.element(page.getByText('Archived 1 clip')).toBeVisible();
    const field = await writeIn('Paragraph 1');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.element(page.getByText('Archived 1 clip')).not.toBeInTheDocument();
    await userEvent.keyboard(' On.');
    await expect.element(field).toMatchTextContent('Three rules. On.');
  });

  test('stands in the notice of what was done, and takes back that alone', async () => {
    desk = await openDesk({ clips, arrange: ada() });
    await block('Ada').hover();
    await page.getByRole('button', { name: 'Actions for Ada' }).click();
    await page.getByRole('menuitem', { name: 'To Tools' }).click();
    await expect.poll(() => desk.kept()).toEqual({ Blogs: [], Tools: ['Ada'] });
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Ada'], Tools: [] });
  });
});

test('a block is added where the menu says', async () => {
  desk = await openDesk({ clips, arrange: ada() });
  await block('Ada').getByText('Ada').click();
  await page.getByRole('button', { name: 'Add a block' }).click();
  await expect.element(page.getByRole('menu').getByText('At the end of Tools')).toBeVisible();
  await page.getByRole('menuitem', { name: 'Sponsor' }).click();
  await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Ada'], Tools: [''] });
});
