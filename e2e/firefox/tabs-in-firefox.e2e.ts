import { LOCKS, TIDES } from './articles.ts';
import { pinButton } from './button.ts';
import { test } from './firefox-test.ts';
import { chooseOnButton, chooseOnTab, selectTabToo } from './menus.ts';
import { answerFirefox } from './question.ts';
import { expectToast } from './toast.ts';

// A Firefox of its own for each test: on a busy machine its start alone takes half a minute.

test('tabs are clipped from the menus of a tab and of the button, all of a window once Firefox was asked', async ({
  firefox,
}) => {
  const button = await pinButton(firefox.browser(), firefox.extensionId);
  await firefox.open(TIDES.address);
  const front = await firefox.open(LOCKS.address);
  await chooseOnTab(front, 'Clip all tabs of this window');
  await expectToast(front, /whether the clipper may read the addresses of other tabs/);
  await answerFirefox(firefox.browser(), 'deny');
  await expectToast(front, /^Clipped 1 tab\. The other tabs were left out/);
  await chooseOnTab(front, 'Clip all tabs of this window');
  await answerFirefox(firefox.browser(), 'allow');
  await expectToast(front, /^Clipped 1 tab; 1 was clipped before; 1 belongs to the browser/);
  await chooseOnButton(front, button, 'Clip this tab');
  await expectToast(front, /^Already clipped/);
  await selectTabToo(firefox.browser(), TIDES.title);
  await chooseOnTab(front, 'Clip the selected tabs');
  await expectToast(front, /^No tab was clipped; 2 were clipped before$/);
});
