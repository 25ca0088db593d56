import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clipOf } from '#pwa/store/testing.ts';
import type { Excerpt } from '#shared/capture.ts';
import { type Bench, openBench } from '../testing/bench.tsx';
import { BlockEditor } from './block-editor.tsx';

const excerpt = (text: string): Excerpt => ({
  markdown: text,
  text,
  selector: { exact: text, prefix: '', suffix: '' },
  fragmentUrl: null,
});

const clip = clipOf(1, {
  title: 'Why our compaction job ate the cluster',
  siteName: 'Engineering',
  url: 'https://example.org/1?utm_source=list&fbclid=9',
  note: 'ask Ada about this',
  via: { url: 'https://news.example/front', title: 'Evening list' },
  excerpts: [excerpt('By morning the planner had rewritten 46 TB.'), excerpt('Twice.')],
});

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({
    clips: [clip],
    commands: () => [{ do: 'file-clips', clips: [clip], at: { section: null, before: null } }],
    show: ({ issue }) =>
      issue.blocks.map((block) => (
        <div key={block.id} data-block={block.id} tabIndex={-1} data-testid="row">
          <BlockEditor block={block} />
        </div>
      )),
  });
});
afterEach(() => bench.close());

const keptBlock = async () => (await bench.kept()).blocks[0];
const field = (name: string | RegExp) => page.getByRole('textbox', { name });

test('a title is kept at every keystroke, without leaving the field', async () => {
  await field('Title').fill('Small files');
  await userEvent.keyboard(', big bill');
  await expect.poll(async () => (await keptBlock())?.title).toBe('Small files, big bill');
});

test('undo in a field takes back what was typed there', async () => {
  await field('Title').click();
  await userEvent.keyboard('{End}!');
  await expect.element(field('Title')).toHaveValue('Why our compaction job ate the cluster!');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(field('Title')).toHaveValue('Why our compaction job ate the cluster');
});

test('one undo spans the editor and the commands, newest first', async () => {
  // One letter is one step of the undo, however slow the machine.
  await field(/^Paragraph 1/).click();
  await userEvent.keyboard('A');
  await page.getByText('Sponsor', { exact: true }).click();
  await field(/^Paragraph 1/).click();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByRole('radio', { name: 'Item' })).toBeChecked();
  await expect.element(field(/^Paragraph 1/)).toHaveTextContent('A');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(async () => (await keptBlock())?.paragraphs[0]?.markdown).toBe('');
});

test('an excerpt is quoted where the cursor was', async () => {
  await field(/^Paragraph 1/).click();
  await userEvent.keyboard('It began at night.');
  await page.getByRole('button', { name: 'Quote excerpt 1 of 2' }).click();
  await expect
    .poll(async () => (await keptBlock())?.paragraphs[0]?.markdown)
    .toBe('It began at night.\n\n> By morning the planner had rewritten 46 TB.\n\n');
});

test('Enter on an excerpt quotes it too', async () => {
  const quote = page.getByRole('button', { name: 'Quote excerpt 2 of 2' });
  await expect.element(quote).toBeVisible();
  await expect.element(field(/^Paragraph 1/)).toBeVisible();
  quote.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(async () => (await keptBlock())?.paragraphs[0]?.markdown).toContain('> Twice.');
});

test('the note of a clip is shown and said to be private', async () => {
  await expect.element(page.getByText('ask Ada about this', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Your note, never published', { exact: true })).toBeVisible();
});

test('an address that could act is refused with a sentence and never stored', async () => {
  const link = field('Link').first();
  await link.fill('javascript:alert(1)');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/is not an address that can be published/)).toBeVisible();
  await expect.element(link).toHaveValue('javascript:alert(1)');
  expect((await keptBlock())?.links.map(({ url }) => url)).toEqual(['https://example.org/1']);
});

test('an address that only leads on to a page is kept as the page’s own', async () => {
  await field('Link').first().fill('https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Flate&sa=D');
  await userEvent.keyboard('{Enter}');
  await expect.poll(async () => (await keptBlock())?.links.map(({ url }) => url)).toEqual(['https://example.org/late']);
});

test('an address without its scheme is added whole', async () => {
  await field('Add link').fill('example.org/more');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(async () => (await keptBlock())?.links.map(({ url }) => url))
    .toEqual(['https://example.org/1', 'https://example.org/more']);
});

test('a new paragraph has the cursor, and moves up with Alt and the arrow, cursor and all', async () => {
  await field(/^Paragraph 1/).click();
  await userEvent.keyboard('First.');
  await page.getByRole('button', { name: 'Add paragraph' }).click();
  await expect.element(field(/^Paragraph 2/)).toHaveFocus();
  await userEvent.keyboard('Second.{Alt>}{ArrowUp}{/Alt}');
  await expect
    .poll(async () => (await keptBlock())?.paragraphs.map(({ markdown }) => markdown))
    .toEqual(['Second.', 'First.']);
  await userEvent.keyboard(' Still here.');
  await expect.poll(async () => (await keptBlock())?.paragraphs[0]?.markdown).toBe('Second. Still here.');
});

test('moving down keeps the cursor too', async () => {
  await page.getByRole('button', { name: 'Add paragraph' }).click();
  await field(/^Paragraph 1/).click();
  await userEvent.keyboard('First{Alt>}{ArrowDown}{/Alt} and last');
  await expect
    .poll(async () => (await keptBlock())?.paragraphs.map(({ markdown }) => markdown))
    .toEqual(['', 'First and last']);
});

test('an address is changed in its place, and undo brings the old one back into the field', async () => {
  await field('Link').first().fill('https://example.org/better');
  await expect
    .poll(async () => (await keptBlock())?.links.map(({ url }) => url))
    .toEqual(['https://example.org/better']);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(field('Link').first()).toHaveValue('https://example.org/1');
});

test('a label that is cleared makes a plain paragraph', async () => {
  const label = page.getByRole('textbox', { name: 'Label of paragraph 1' });
  await label.fill('Why it matters');
  await expect.poll(async () => (await keptBlock())?.paragraphs[0]?.label).toBe('Why it matters');
  await label.fill('');
  await expect.poll(async () => (await keptBlock())?.paragraphs[0]?.label).toBeNull();
});

test('Escape leaves the text for the row of its block', async () => {
  await field(/^Paragraph 1/).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByTestId('row')).toHaveFocus();
});

test('what was written as an item is still there after a time as a sponsor', async () => {
  await field('Source').fill('Grab');
  await page.getByText('Sponsor', { exact: true }).click();
  await expect.element(field('Tagline')).toBeVisible();
  await page.getByText('Item', { exact: true }).click();
  await expect.element(field('Source')).toHaveValue('Grab');
});

test('what was taken off an address is said, can be put back, and taken off again', async () => {
  const link = field('Link').first();
  await expect.element(page.getByText('without utm_source, fbclid')).toBeVisible();
  await page.getByRole('button', { name: 'Put back what was removed from link' }).click();
  await expect.element(link).toHaveValue('https://example.org/1?utm_source=list&fbclid=9');
  await expect.element(page.getByText('with utm_source, fbclid', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clean link' }).click();
  await expect.element(link).toHaveValue('https://example.org/1');
  link.element().focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(link).toHaveValue('https://example.org/1?utm_source=list&fbclid=9');
});

test('the address of an item that was typed with its campaign is offered clean, a sponsor’s is left alone', async () => {
  const link = field('Link').first();
  await link.fill('https://b.example/?utm_campaign=x');
  await expect.element(page.getByRole('button', { name: 'Clean link' })).toBeVisible();
  await page.getByText('Sponsor', { exact: true }).click();
  await expect.element(page.getByRole('radio', { name: 'Sponsor' })).toBeChecked();
  await expect.element(page.getByRole('button', { name: 'Clean link' })).not.toBeInTheDocument();
});

test('the clips of a block say where their link was found', async () => {
  const way = page.getByRole('complementary').getByRole('link', { name: 'Evening list' });
  await expect.element(way).toHaveAttribute('href', 'https://news.example/front');
});

test('two addresses pasted into the field for a link are two links', async () => {
  await field('Add link').click();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'https://a.example/\nhttps://b.example/');
  field('Add link')
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await expect
    .poll(async () => (await keptBlock())?.links.map(({ url }) => url))
    .toEqual(['https://example.org/1', 'https://a.example/', 'https://b.example/']);
});

test('two addresses typed in one line are refused with a sentence, and stay in it', async () => {
  await field('Add link').fill('https://a.example/ https://b.example/');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/is more than one address/)).toBeVisible();
  await expect.element(field('Add link')).toHaveValue('https://a.example/ https://b.example/');
  expect((await keptBlock())?.links).toHaveLength(1);
});
