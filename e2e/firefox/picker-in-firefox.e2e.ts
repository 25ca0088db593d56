import { HARBOUR, TIDES } from './articles.ts';
import { pinButton } from './button.ts';
import { DESK, test } from './firefox-test.ts';
import { chooseOnButton } from './menus.ts';
import { ownPage } from './own-pages.ts';
import { answerFirefox } from './question.ts';
import { expectText, press } from './reading.ts';

// A Firefox of its own for each test: on a busy machine its start alone takes half a minute.

test('a link is picked from the menu of the button, and filled in once Firefox was asked for its site', async ({
  firefox,
}) => {
  const button = await pinButton(firefox.browser(), firefox.extensionId);
  const desk = await firefox.open(DESK);
  await expectText(desk, 'clipper connected');
  const page = await firefox.open(HARBOUR.address);
  await chooseOnButton(page, button, 'Pick links from this page');
  const picker = await ownPage(firefox.browser(), '/picker.html');
  await expectText(picker, 'Links on Harbour');
  await expectText(picker, HARBOUR.words);
  await picker.keyboard.press('x');
  await expectText(picker, '1 link chosen');
  await picker.keyboard.press('Enter');
  await expectText(picker, '1 link clipped.');

  await desk.bringToFront();
  await desk.locator(`::-p-text(${HARBOUR.words})`).click();
  await expectText(desk, /via\s+Harbour/);

  await picker.bringToFront();
  await press(picker, 'Fill in titles, authors and dates of these pages (asks for access to them)');
  await answerFirefox(firefox.browser(), 'allow');
  await expectText(picker, 'Their titles, authors and dates are being filled in.');
  await desk.bringToFront();
  await expectText(desk, new RegExp(`^${TIDES.title}$`, 'm'));
  await press(desk, 'Read');
  await expectText(desk, 'Ada Example');
});
