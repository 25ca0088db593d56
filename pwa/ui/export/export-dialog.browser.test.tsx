import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderIssue } from '#pwa/issue/render.ts';
import type { Target } from '#pwa/issue/model.ts';
import { type Bench, openBench } from '../testing/bench.tsx';
import { ExportDialog } from './export-dialog.tsx';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({
    commands: () => [
      { do: 'write-text', text: 'intro', markdown: 'Words *and* words.' },
      {
        do: 'add-block',
        block: { kind: 'item', title: 'A [title]', source: 'Grab', links: ['https://example.org/1'] },
        at: { section: null, before: null },
      },
    ],
    show: () => <ExportDialog onClose={() => undefined} />,
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  bench.close();
});

const button = (name: string) => page.getByRole('button', { name });

const expected = async (target: Target): Promise<string> => {
  const rendered = renderIssue(await bench.kept(), bench.publication, target);
  if (!rendered.ok) throw new Error(rendered.failure.why);
  return rendered.value;
};

/** The clipboard itself needs a permission that a headless browser cannot be asked for: what reaches it is looked at. */
const watchClipboard = () => vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();

test('copies exactly the Markdown of the issue, and says how much it was', async () => {
  const clipboard = watchClipboard();
  await button('Copy Markdown').click();
  const text = await expected('markdown');
  await expect.element(page.getByText(`Copied ${text.length} characters.`)).toBeVisible();
  expect(clipboard).toHaveBeenCalledExactlyOnceWith(text);
});

test('copies exactly the plain text of the issue', async () => {
  const clipboard = watchClipboard();
  await button('Copy plain text').click();
  await expect.poll(() => clipboard.mock.calls).toEqual([[await expected('plain')]]);
});

test('a clipboard that refuses is said, and the text is there, selected, to be copied by hand', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Write permission denied.'));
  await button('Copy Markdown').click();
  await expect.element(page.getByText(/did not let Galley use the clipboard/)).toBeVisible();
  const area = page.getByRole('textbox', { name: 'Markdown to copy' });
  await expect.element(area).toHaveFocus();
  expect(document.getSelection()?.toString()).toBe(await expected('markdown'));
});

test('without a file window the text is downloaded under the name in the field', async () => {
  vi.stubGlobal('showSaveFilePicker', undefined);
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await page.getByRole('textbox', { name: 'File name of the Markdown' }).fill('the-first.md');
  await button('Save Markdown file').click();
  await expect.element(page.getByText(/Handed the-first\.md/)).toBeVisible();
  const link = click.mock.contexts[0];
  if (!(link instanceof HTMLAnchorElement)) throw new Error('No link was clicked.');
  expect(link.download).toBe('the-first.md');
  expect(await (await fetch(link.href)).text()).toBe(await expected('markdown'));
});

test('a file that cannot be written is said to be not written', async () => {
  vi.stubGlobal('showSaveFilePicker', () =>
    Promise.resolve({
      name: 'a.md',
      createWritable: () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError')),
    }),
  );
  await button('Save Markdown file').click();
  await expect.element(page.getByText('The file was not written: The disk is full.')).toBeVisible();
});

test('a file window that is closed writes nothing and says so', async () => {
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')));
  await button('Save plain text file').click();
  await expect.element(page.getByText('No file was written: the file window was closed.')).toBeVisible();
});

test('an issue is marked as published and back', async () => {
  await button('Mark as published').click();
  await expect.poll(async () => (await bench.kept()).status).toBe('published');
  await button('Back to draft').click();
  await expect.poll(async () => (await bench.kept()).status).toBe('draft');
  await userEvent.keyboard('{Escape}');
});
