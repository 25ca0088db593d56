import { expect } from '@playwright/test';
import { LOCKS } from './articles.ts';
import { openPopup, pinButton, readButton } from './button.ts';
import { DESK, test } from './firefox-test.ts';
import { pressKeys, typeText } from './keys.ts';
import { openOptions } from './own-pages.ts';
import { expectNoPopup, expectPopup, focusPopup, readPopup } from './popup.ts';
import { answerFirefox } from './question.ts';
import { expectText, press } from './reading.ts';
import { selectWithMouse } from './select.ts';
import { expectToast } from './toast.ts';

// A Firefox of its own for each test: on a busy machine its start alone takes half a minute.

const NOTE = 'open the issue with this one';

test('the popup clips a highlight with a note, and says later which issue has it, as the button does where it may', async ({
  firefox,
}) => {
  const { extensionId } = firefox;
  const browser = firefox.browser();
  await pinButton(browser, extensionId);
  const desk = await firefox.open(DESK);
  await expectText(desk, 'clipper connected');
  await desk.locator('::-p-aria([name="Name"][role="textbox"])').fill('Lakeside Letter');
  await press(desk, 'Start your publication');
  const page = await firefox.open(LOCKS.address);
  expect(await selectWithMouse(page, LOCKS.passage)).toBe(LOCKS.passage);
  await openPopup(page, extensionId);
  await expectPopup(browser, LOCKS.passage);
  await focusPopup(browser);
  await typeText(browser, NOTE);
  await pressKeys(browser, 'Ctrl+KEY_Enter');
  await expectToast(page, /^Clipped, with 1 excerpt/);
  await expectNoPopup(browser);

  await desk.bringToFront();
  await desk.locator(`::-p-text(${LOCKS.title})`).click();
  await press(desk, 'Read');
  await expectText(desk, NOTE);
  await desk.keyboard.press('0');
  await expectText(desk, /^0 clips$/m);

  // The desk tells the clipper in its own time; a popup says what was known when it opened.
  const lookAgain = async (): Promise<unknown> => {
    await openPopup(page, extensionId);
    await expectPopup(browser, 'Clipped already');
    const said = await readPopup(browser);
    await focusPopup(browser);
    await pressKeys(browser, 'KEY_Escape');
    await expectNoPopup(browser);
    return said;
  };
  await expect.poll(lookAgain).toContain('In Lakeside Letter #1, which is not out yet.');

  const button = (): Promise<unknown> => readButton(browser, extensionId);
  const options = await openOptions(browser, extensionId);
  await press(options, 'Say where pages were seen', 'switch');
  await answerFirefox(browser, 'allow');
  await expectText(options, /^On\.$/m);
  await page.bringToFront();
  await expect.poll(button).toBe('#1: In Lakeside Letter #1, which is not out yet');
  await desk.bringToFront();
  await expect.poll(button).toBe(': Clip this page');
});
