import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clipOf } from '#pwa/store/testing.ts';
import { itemsIn, openDesk, type OpenDesk } from '../testing/open-desk.tsx';

let desk: OpenDesk;
afterEach(() => desk.close());

const clips = [
  clipOf(1, { title: 'Schema evolution without the ceremony' }),
  clipOf(2, { title: 'A field guide to late-arriving events' }),
  clipOf(3, { title: 'Four ways a backfill goes wrong' }),
];
const inbox = page.getByRole('region', { name: 'Inbox' });
const list = inbox.getByRole('grid', { name: 'Clips' });
const clip = (name: string) => list.getByRole('row', { name });
const issue = page.getByRole('region', { name: 'Issue' });
const block = (name: string) => issue.getByRole('row', { name });

const open = async () => {
  desk = await openDesk({ clips, arrange: (at) => [...itemsIn(at, 1, ['Ada', 'Bell']), ...itemsIn(at, 2, ['Cerf'])] });
  await expect.element(block('Ada')).toBeVisible();
  await expect.element(list).toBeVisible();
};

describe('keys', () => {
  test('words typed after Alt+2 and a land in the new block', async () => {
    await open();
    await userEvent.keyboard('{Alt>}2{/Alt}aDijkstra on guard');
    await expect.poll(() => desk.kept()).toEqual({ Blogs: ['Ada', 'Dijkstra on guard', 'Bell'], Tools: ['Cerf'] });
  });

  test('the first j takes the first clip', async () => {
    await open();
    await userEvent.keyboard('j');
    await expect.element(clip('Four ways a backfill goes wrong')).toHaveFocus();
  });

  test('Alt+1 leads into the list of clips, and j, x and Alt+2 mean there what they say', async () => {
    await open();
    await userEvent.keyboard('{Alt>}1{/Alt}jx');
    await expect.element(inbox.getByRole('searchbox')).toHaveValue('');
    await expect.element(clip('Four ways a backfill goes wrong')).not.toBeInTheDocument();
    await userEvent.keyboard('{Alt>}2{/Alt}');
    await expect.element(block('Ada')).toHaveFocus();
  });

  test('do nothing to clips while the focus is nowhere, and lead into the inbox from there', async () => {
    await open();
    await clip('Four ways a backfill goes wrong').click();
    const focused = document.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
    await userEvent.keyboard('x1f{Delete}');
    await userEvent.keyboard('j');
    await expect.element(clip('A field guide to late-arriving events')).toHaveFocus();
    expect(list.getByRole('row').elements()).toHaveLength(3);
  });

  test('act on the clip that is marked, wherever in the inbox the focus is', async () => {
    await open();
    await userEvent.keyboard('jj');
    await userEvent.keyboard('{Escape}');
    await inbox.getByRole('button', { name: 'Read' }).click();
    expect(list.element().querySelectorAll('[data-at-hand]')).toHaveLength(1);
    await expect.element(clip('A field guide to late-arriving events')).toHaveAttribute('data-at-hand');
    await userEvent.keyboard('x');
    await expect.element(clip('A field guide to late-arriving events')).not.toBeInTheDocument();
  });

  test('bring a marked clip that was scrolled away into sight before they act on it', async () => {
    desk = await openDesk({ clips: Array.from({ length: 60 }, (_, at) => clipOf(at + 1)) });
    await expect.element(list).toBeVisible();
    await userEvent.keyboard('j');
    await expect.element(clip('Title 60')).toHaveFocus();
    list.getByRole('row').elements().at(-1)?.scrollIntoView();
    await userEvent.keyboard('x');
    await expect.element(page.getByText('This is the marked clip. Press the key again to act on it')).toBeVisible();
    await expect.element(clip('Title 60')).toBeInTheDocument();
    await userEvent.keyboard('x');
    await expect.element(clip('Title 60')).not.toBeInTheDocument();
  });

  test('of the panes lead out of a field', async () => {
    await open();
    await userEvent.keyboard('/field');
    await expect.element(inbox.getByRole('searchbox')).toHaveFocus();
    await userEvent.keyboard('{Alt>}2{/Alt}');
    await expect.element(block('Ada')).toHaveFocus();
    await userEvent.keyboard('{Alt>}3{/Alt}');
    await expect.element(page.getByRole('region', { name: 'Proof' })).toHaveFocus();
  });

  test('find the focus in the inbox when its last clip has left', async () => {
    await open();
    await clip('Four ways a backfill goes wrong').click();
    await userEvent.keyboard('xxx');
    await expect.element(inbox.getByText('No clips wait.')).toBeVisible();
    await expect.poll(() => document.activeElement?.getAttribute('data-pane')).toBe('inbox');
  });

  test('stay on the board at its last block and at its first heading', async () => {
    await open();
    await userEvent.keyboard('{Alt>}2{/Alt}jjjjjj');
    await expect.element(block('Cerf')).toHaveFocus();
    await userEvent.keyboard('kkkkkk');
    await expect.element(issue.getByRole('heading', { name: 'Blogs' })).toHaveFocus();
  });

  test('act on the clip that is read, also where a filed one is found again', async () => {
    await open();
    await clip('Four ways a backfill goes wrong').click();
    await inbox.getByRole('button', { name: 'Read' }).click();
    await clip('Four ways a backfill goes wrong').click();
    await userEvent.keyboard('2');
    await expect.poll(() => desk.kept()).toMatchObject({ Tools: ['Cerf', 'Four ways a backfill goes wrong'] });
    const preview = inbox.getByRole('region', { name: 'Clip' });
    await expect.element(preview.getByRole('heading')).toMatchTextContent('A field guide');
    await inbox.getByRole('searchbox').fill('a');
    await expect.element(inbox.getByText('3 clips found')).toBeVisible();
    await expect.element(clip('Four ways a backfill goes wrong')).toHaveAttribute('aria-selected', 'false');
    await expect.element(preview.getByRole('heading')).toMatchTextContent('A field guide');
    await preview.getByRole('button', { name: /^Archive/u }).click();
    await expect.element(clip('A field guide to late-arriving events')).toMatchTextContent('archived');
  });

  test('take back what was done last, an archived clip before a step in the issue', async () => {
    await open();
    await clip('Four ways a backfill goes wrong').click();
    await userEvent.keyboard('2');
    await expect.poll(() => desk.kept()).toMatchObject({ Tools: ['Cerf', 'Four ways a backfill goes wrong'] });
    await clip('A field guide to late-arriving events').click();
    await userEvent.keyboard('x');
    await expect.element(page.getByText('Archived 1 clip')).toBeVisible();
    await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
    await expect.element(clip('A field guide to late-arriving events')).toBeVisible();
    expect(await desk.kept()).toMatchObject({ Tools: ['Cerf', 'Four ways a backfill goes wrong'] });
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(clip('Four ways a backfill goes wrong')).toBeVisible();
    await expect
      .element(
        page.getByText('Undone: “Four ways a backfill goes wrong” is out of Tools, its clips are back in the inbox'),
      )
      .toBeVisible();
  });
});

test('long excerpts stand whole beside their block, with nothing cut off and nothing to unfold', async () => {
  const text = 'By morning the planner had rewritten 46 TB. '.repeat(40).trim();
  const excerpt = { markdown: text, text, selector: { exact: text, prefix: '', suffix: '' }, fragmentUrl: null };
  const read = clipOf(1, { title: 'Ada', excerpts: [excerpt, excerpt] });
  desk = await openDesk({
    clips: [read],
    arrange: (at) => [{ do: 'file-clips', clips: [read], at: { section: at.sections[0]?.id ?? null, before: null } }],
  });
  await block('Ada').getByText('Ada').click();
  const beside = block('Ada').getByRole('complementary', { name: 'Clips of this block' });
  await expect.element(beside.getByRole('button', { name: 'Quote excerpt 2 of 2' })).toBeVisible();
  const passages = [...beside.element().querySelectorAll('p')].filter((each) => each.textContent === text);
  expect(passages).toHaveLength(2);
  const last = passages.at(-1)?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
  for (let each: Element | null = passages[0] ?? null; each !== null; each = each.parentElement) {
    expect(each.scrollHeight).toBeLessThanOrEqual(each.clientHeight + 1);
    if (each === beside.element()) break;
  }
  expect(beside.element().getBoundingClientRect().bottom).toBeGreaterThan(last);
});
