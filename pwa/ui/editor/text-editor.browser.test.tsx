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
  await userEvent.keyboard('Words');
  await expect.poll(async () => (await bench.kept()).intro).toBe('Words');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(async () => (await bench.kept()).intro).toBe('');
  await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
  await expect.element(editor()).toHaveTextContent('Words');
});

test('control and B makes the chosen words strong', async () => {
  await editor().click();
  await userEvent.keyboard('greedy{Control>}a{/Control}{Control>}b{/Control}');
  await expect.element(editor()).toHaveTextContent('**greedy**');
});

test('an address pasted over words becomes their link', async () => {
  await editor().click();
  await userEvent.keyboard('the map{Control>}a{/Control}');
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', 'https://example.org/map_(old)');
  editor()
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await expect.element(editor()).toHaveTextContent('[the map](https://example.org/map_%28old%29)');
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
