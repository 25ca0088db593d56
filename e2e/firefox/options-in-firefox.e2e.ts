import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { LOCKS } from './articles.ts';
import { DESK, OTHER_DESK, test } from './firefox-test.ts';
import { pressOnPage, pressQuickClip } from './keys.ts';
import { openOptions } from './own-pages.ts';
import { expectText, press, textOf } from './reading.ts';
import { expectToast } from './toast.ts';

// A Firefox of its own for each test: on a busy machine its start alone takes half a minute.

const CHANGE = 'Change the key of “Clip this page at once”';

test('the options give the quick clip a key of the curator’s choice, and save everything in the outbox as a file', async ({
  firefox,
}) => {
  const options = await openOptions(firefox.browser(), firefox.extensionId);
  await expectText(options, 'Alt+Shift+C');
  const record = async (letter: 'KeyG' | 'KeyY'): Promise<void> => {
    await press(options, CHANGE);
    await expectText(options, 'Press the new keys for “Clip this page at once”');
    await options.keyboard.down('Alt');
    await options.keyboard.down('Shift');
    await options.keyboard.press(letter);
    await options.keyboard.up('Shift');
    await options.keyboard.up('Alt');
  };
  await record('KeyG');
  await expectText(options, 'Alt+Shift+G is already the key of “Clip this page at once (spare key');
  await record('KeyY');
  await expectText(options, 'Alt+Shift+Y is now the key of “Clip this page at once”.');

  const page = await firefox.open(LOCKS.address);
  // The key before does nothing any more: else the page would be clipped already.
  await pressQuickClip(page);
  await pressOnPage(page, 'Alt+Shift+Y');
  await expectToast(page, /^Clipped/);

  await options.bringToFront();
  await press(options, 'Save all clips as a file');
  await expectText(options, 'The file with 1 clips was handed to the downloads.');
  const saved = async (): Promise<string> =>
    (await readdir(firefox.downloads)).find((name) => name.endsWith('.jsonl')) ?? '';
  await expect.poll(saved, { message: 'the downloaded file' }).toMatch(/^galley-clips-\d{4}-\d\d-\d\d\.jsonl$/);
  const read = async (): Promise<string> => readFile(join(firefox.downloads, await saved()), 'utf8');
  await expect.poll(read, { message: 'its last line' }).toMatch(/\n\{"end":true,"clips":1,"unreadable":0\}\n$/);
  const [head, clip] = (await read())
    .split('\n')
    .slice(0, 2)
    .map((line): unknown => JSON.parse(line));
  expect(head).toMatchObject({ galley: 'clips', v: 1 });
  expect(clip).toMatchObject({ clip: { v: 1, capture: { url: LOCKS.address, title: LOCKS.title } } });
});

test('another desk can be paired, and from then on it alone gets the clips', async ({ firefox }) => {
  const before = await firefox.open(DESK);
  await expectText(before, 'clipper connected');
  // Open before it is paired: the bridge has to come to it.
  const paired = await firefox.open(OTHER_DESK);
  await expectText(paired, /clipper not found/i);
  const options = await openOptions(firefox.browser(), firefox.extensionId);
  await expectText(options, `Paired with ${DESK}, the built-in address.`);
  await options.locator('::-p-aria([name="Pair a desk at another address"][role="textbox"])').fill(OTHER_DESK);
  // Firefox knows no ports in what an extension may reach: the built-in address has given it this one.
  await press(options, 'Pair');
  await expectText(options, `Paired. From now on your clips go to ${OTHER_DESK} and nowhere else.`);

  const page = await firefox.open(LOCKS.address);
  await pressQuickClip(page);
  await expectToast(page, /^Clipped/);
  await paired.bringToFront();
  await expectText(paired, LOCKS.title);
  await before.bringToFront();
  await before.reload();
  await expectText(before, /clipper not found/i);
  expect(await textOf(before)).not.toContain(LOCKS.title);
});
