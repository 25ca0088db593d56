import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderIssue } from '#pwa/issue/render.ts';
import { TextEditor } from '../editor/text-editor.tsx';
import { type Bench, openBench } from '../testing/bench.tsx';
import { Proof } from './proof.tsx';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench({
    show: () => (
      <>
        <TextEditor text="intro" label="Intro" />
        <Proof />
      </>
    ),
  });
});
afterEach(() => bench.close());

const sheet = () => page.getByRole('article', { name: 'Proof of the issue' });

const write = async (markdown: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Intro' }).fill(markdown);
};

test('what is typed appears in the proof as it will be read', async () => {
  await write('Maps that load on a **train**.');
  await expect.element(sheet().getByText('train')).toBeVisible();
  expect(sheet().getByText('train').element().tagName).toBe('STRONG');
});

test('the Markdown tab shows exactly the text that is exported', async () => {
  await write('Words & *more* words.');
  await page.getByRole('tab', { name: 'Markdown' }).click();
  await expect
    .poll(async () => {
      const rendered = renderIssue(await bench.kept(), bench.publication, 'markdown');
      return rendered.ok && page.getByRole('tabpanel').element().textContent === rendered.value;
    })
    .toBe(true);
});

test('HTML and script addresses are words in the proof: nothing runs and nothing is fetched', async () => {
  Object.assign(window, { struck: false });
  await write(
    '<img src=x onerror="struck=true"> <script>struck=true</script> [press](javascript:struck=true) ![far](https://far.example/p.png)',
  );
  await expect.element(sheet().getByText('onerror', { exact: false })).toBeVisible();
  expect(sheet().element().querySelector('img, script, iframe, style')).toBeNull();
  expect([...sheet().element().querySelectorAll('a')].map((link) => link.href)).not.toContainEqual(
    expect.stringMatching(/^javascript:/i),
  );
  expect(Reflect.get(window, 'struck')).toBe(false);
});

test('a link of the proof opens elsewhere and is told nothing', async () => {
  await write('[the map](https://example.org/map)');
  await expect.element(sheet().getByRole('link', { name: 'the map' })).toHaveAttribute('target', '_blank');
  await expect.element(sheet().getByRole('link', { name: 'the map' })).toHaveAttribute('rel', 'noopener noreferrer');
});

test('a footnote leads to its note and back, and the address stays', async () => {
  await write('So it is[^1].\n\n[^1]: Said by many.');
  const before = location.href;
  await sheet().getByRole('link', { name: '1', exact: true }).click();
  expect(document.activeElement?.textContent).toContain('Said by many.');
  await sheet().getByRole('link', { name: 'Back to reference 1' }).click();
  expect(document.activeElement?.textContent).toBe('1');
  expect(location.href).toBe(before);
});

test('a paragraph in Hebrew runs from right to left, one in English the other way', async () => {
  await write('\u05e9\u05dc\u05d5\u05dd\n\nHello.');
  await expect.element(sheet().getByText('Hello.')).toBeVisible();
  const direction = (text: string) => getComputedStyle(sheet().getByText(text).element()).direction;
  expect(direction('\u05e9\u05dc\u05d5\u05dd')).toBe('rtl');
  expect(direction('Hello.')).toBe('ltr');
});
