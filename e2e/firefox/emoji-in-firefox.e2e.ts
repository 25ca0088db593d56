import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { DESK, test } from './firefox-test.ts';
import { expectText, press, textOf } from './reading.ts';

// A Firefox of its own for each test: on a busy machine its start alone takes half a minute.
test.setTimeout(240_000);

const field = (desk: Page, name: string) => desk.locator(`::-p-aria([name="${name}"][role="textbox"])`);

test('emoji that come from the keyboard, each as one key, are whole in the text and the title, also after a reload', async ({
  firefox,
}) => {
  const desk = await firefox.open(DESK);
  await field(desk, 'Name').fill('Lakeside Letter');
  await press(desk, 'Start your publication');
  await expectText(desk, 'Add a block');
  await press(desk, 'Add a block');
  await desk.locator('::-p-aria([name="Item"][role="menuitem"])').click();
  await field(desk, 'Title').click();
  // Fourteen characters, four of them in halves that come one by one: eighteen inputs.
  await desk.evaluate(() => {
    document.addEventListener('input', () => (document.body.dataset['inputs'] += '.'), true);
  });
  await desk.keyboard.type('😀𠮷!');
  await field(desk, 'Paragraph 1').click();
  await desk.keyboard.type('so 😀𠮷 it is');
  await expectText(desk, 'so 😀𠮷 it is');
  expect(await desk.evaluate(() => document.body.dataset['inputs'])).toMatch(/\.{18}$/);
  await expectText(desk, 'saved on this device');
  await desk.reload();
  await expectText(desk, '😀𠮷!');
  await expectText(desk, 'so 😀𠮷 it is');
  expect(await textOf(desk)).not.toContain('\ufffd');
});
