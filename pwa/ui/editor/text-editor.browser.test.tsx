import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Bench, openBench } from '../testing/bench.tsx';
import { TextEditor } from './text-editor.tsx';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({
    show: () => (
      <>
        <TextEditor text="intro" label="Intro" />
        <button type="button">after</button>
      </>
    ),
  });
});
afterEach(() => bench.close());

const editor = () => page.getByRole('textbox', { name: 'Intro' });

test('what is typed is kept on this device', async () => {
  await editor().click();
  await userEvent.keyboard('A calmer way to change schemas.');
  await expect.poll(async () => (await bench.kept()).intro).toBe('A calmer way to change schemas.');
});

test('undo takes the typing back, and redo brings it again', async () => {
  await editor().click();
  // One letter is one step of the undo, however slow the machine.
  await userEvent.keyboard('W');
  await expect.poll(async () => (await bench.kept()).intro).toBe('W');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(async () => (await bench.kept()).intro).toBe('');
  await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
  await expect.element(editor()).toHaveTextContent('W');
});

test('control and B makes the chosen words strong', async () => {
  await editor().click();
  await userEvent.keyboard('greedy{Control>}a{/Control}{Control>}b{/Control}');
  await expect.element(editor()).toHaveTextContent('**greedy**');
});

const carrying = (texts: Readonly<Record<string, string>>, files: readonly File[] = []): DataTransfer => {
  const data = new DataTransfer();
  for (const [type, text] of Object.entries(texts)) data.setData(type, text);
  for (const file of files) data.items.add(file);
  return data;
};

const paste = (clipboardData: DataTransfer): boolean =>
  editor()
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));

const dropAtStart = (dataTransfer: DataTransfer): boolean => {
  const { left, top } = editor().element().querySelector('.cm-line')?.getBoundingClientRect() ?? new DOMRect();
  const at = { clientX: left + 1, clientY: top + 5, bubbles: true, cancelable: true };
  return editor()
    .element()
    .dispatchEvent(new DragEvent('drop', { dataTransfer, ...at }));
};

/** The words stand in the editor, and all of them are chosen. */
const choose = async (words: string): Promise<void> => {
  await editor().click();
  await userEvent.keyboard(`${words}{Control>}a{/Control}`);
};

const PICTURE = new File([new Uint8Array([137, 80, 78, 71])], 'screenshot.png', { type: 'image/png' });

test('an address pasted over words becomes their link', async () => {
  await choose('the map');
  paste(carrying({ 'text/plain': 'https://example.org/map_(old)' }));
  await expect.element(editor()).toHaveTextContent('[the map](https://example.org/map_%28old%29)');
});

test('a picture without words pasted over chosen words leaves them, and says so', async () => {
  await choose('the map');
  paste(carrying({}, [PICTURE]));
  await expect.poll(() => bench.notices.map(({ text }) => text)).toStrictEqual([expect.stringMatching(/^Nothing was/)]);
  await expect.element(editor()).toHaveTextContent('the map');
  await expect.poll(async () => (await bench.kept()).intro).toBe('the map');
});

test('an empty clipboard leaves what is chosen', async () => {
  await choose('the map');
  paste(carrying({}));
  await expect.element(editor()).toHaveTextContent('the map');
});

test('rich text without plain text takes the place of the chosen words, as Markdown', async () => {
  await choose('gone');
  paste(carrying({ 'text/html': '<p>See <a href="https://example.org/">the <b>map</b></a></p>' }));
  await expect.poll(async () => (await bench.kept()).intro).toBe('See [the **map**](https://example.org/)');
});

test('rich text of several blocks stands apart from the text around it', async () => {
  await editor().click();
  await userEvent.keyboard('Before.');
  paste(carrying({ 'text/html': '<h2>Maps</h2><ul><li>one</li><li>two</li></ul>', 'text/plain': 'Maps\none\ntwo' }));
  await expect.poll(async () => (await bench.kept()).intro).toBe('Before.\n\n## Maps\n\n- one\n- two\n\n');
});

test('Markdown that is copied with colours alone stays as it was written', async () => {
  await editor().click();
  paste(carrying({ 'text/html': '<div><span style="color:red"># Maps</span></div>', 'text/plain': '# Maps' }));
  await expect.poll(async () => (await bench.kept()).intro).toBe('# Maps');
});

test('rich text pasted into code is words', async () => {
  await editor().click();
  await userEvent.keyboard('`ab`{ArrowLeft}{ArrowLeft}');
  paste(carrying({ 'text/html': '<b>x*y</b>', 'text/plain': 'x*y' }));
  await expect.poll(async () => (await bench.kept()).intro).toBe('`ax*yb`');
});

test('words, rich text and Markdown files are taken where they are dropped', async () => {
  await editor().click();
  await userEvent.keyboard('end');
  dropAtStart(carrying({ 'text/plain': 'plain ' }));
  await expect.poll(async () => (await bench.kept()).intro).toBe('plain end');
  dropAtStart(carrying({ 'text/html': '<b>rich</b>', 'text/plain': 'rich' }));
  await expect.poll(async () => (await bench.kept()).intro).toBe('**rich**plain end');
  dropAtStart(carrying({}, [new File(['\ufeff# Notes\r\n\r\nkept\r\n'], 'notes.md')]));
  await expect.poll(async () => (await bench.kept()).intro).toBe('# Notes\n\nkept\n\n**rich**plain end');
  dropAtStart(carrying({}, [PICTURE]));
  await expect
    .poll(() => bench.notices.map(({ text }) => text))
    .toStrictEqual([expect.stringMatching(/screenshot\.png/)]);
  expect((await bench.kept()).intro).toBe('# Notes\n\nkept\n\n**rich**plain end');
});

test('Tab leaves the editor', async () => {
  await editor().click();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: 'after' })).toHaveFocus();
});

test('each line runs in its own direction', async () => {
  await editor().click();
  await userEvent.keyboard('שלום{Enter}hello');
  const lines = [...editor().element().querySelectorAll('.cm-line')];
  expect(lines.map((line) => getComputedStyle(line).direction)).toEqual(['rtl', 'ltr']);
});
