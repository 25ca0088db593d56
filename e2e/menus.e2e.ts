import { expect } from '@playwright/test';
import { clip, clips } from './harness/desk.ts';
import { rightClick } from './harness/native-ui.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const LIST = {
  url: 'https://lists.example/today?utm_source=mail',
  html: `<!doctype html><html lang="en"><title>Today’s list</title>
    <body style="font: 24px/2 sans-serif; margin: 40px">
    <p id="words">A passage that is worth a clip.</p>
    <p><a id="link" href="https://www.google.com/url?q=https://streams.example/late&amp;sa=D">Late streams, explained</a></p>
    <p><a id="mail" href="mailto:ada@lists.example">Write to Ada</a></p>
    <p><a id="linked-picture" href="https://streams.example/plan"><img id="in-link" alt="The plan" width="60" height="60" src="https://lists.example/plan.png"></a></p>
    <p><img id="picture" alt="A [map] of *it*" width="60" height="60" src="https://lists.example/map.png"></p>
    <p><img id="data" alt="dot" width="60" height="60" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"></p>
    <div style="height: 200px" id="nothing"></div>`,
};

test.describe('the context menu', () => {
  test.use({ web: { pages: [LIST] } });

  test('clips a link unopened, by its words and the address it leads to, with the page it stands on', async ({
    galley,
  }) => {
    const desk = await galley.openDesk();
    const page = await galley.read(LIST.url);
    await galley.worker.menusMade();
    const ui = await galley.native();
    await rightClick(page, '#link');
    await ui.chooseFromMenu();
    await expectToast(page, 'Link clipped, its page unopened');
    await expect(clip(desk, 'Late streams, explained')).toHaveCount(1);
    expect(await galley.worker.clips()).toMatchObject([
      {
        capture: { url: 'https://streams.example/late', title: 'Late streams, explained', unopened: true },
        via: { url: 'https://lists.example/today', title: 'Today’s list' },
      },
    ]);
    await rightClick(page, '#link');
    await ui.chooseFromMenu();
    await expectToast(page, 'Already clipped');
    await expect(clips(desk)).toHaveCount(1);
  });

  test('refuses a link and a picture that have no address of the web, with a sentence', async ({ galley }) => {
    const page = await galley.read(LIST.url);
    await galley.worker.menusMade();
    const ui = await galley.native();
    await rightClick(page, '#mail');
    await ui.chooseFromMenu();
    await expectToast(page, 'Not clipped: this link leads to no web page.');
    await rightClick(page, '#data');
    await ui.chooseFromMenu();
    await expectToast(page, 'Not clipped: this picture has no address of its own.');
    expect(await galley.worker.clips()).toEqual([]);
  });

  test('clips the page, adds a picture to its clip, and then what is selected', async ({ galley }) => {
    const desk = await galley.openDesk();
    const page = await galley.read(LIST.url);
    await galley.worker.menusMade();
    const ui = await galley.native();
    await rightClick(page, '#nothing');
    await ui.chooseFromMenu();
    await expectToast(page, /^Clipped$/);
    await rightClick(page, '#picture');
    await ui.chooseFromMenu();
    await expectToast(page, 'Added to your clip');
    await page.locator('#words').selectText();
    await rightClick(page, '#words');
    await ui.chooseFromMenu();
    await expectToast(page, 'Added to your clip');
    await expect(clips(desk)).toHaveCount(1);
    expect(await galley.worker.clips()).toMatchObject([
      { capture: { title: 'Today’s list', excerpts: [] } },
      { capture: { excerpts: [{ markdown: String.raw`![A \[map\] of \*it\*](https://lists.example/map.png)` }] } },
      { capture: { excerpts: [{ text: 'A passage that is worth a clip.' }] } },
    ]);
  });

  test('offers both for a picture in a link: the link, and the picture', async ({ galley }) => {
    const page = await galley.read(LIST.url);
    await galley.worker.menusMade();
    const ui = await galley.native();
    await rightClick(page, '#in-link');
    await ui.chooseFromMenu(0);
    await expectToast(page, 'Link clipped, its page unopened');
    await rightClick(page, '#in-link');
    await ui.chooseFromMenu(1);
    await expectToast(page, 'Clipped, with 1 excerpt');
    expect(await galley.worker.clips()).toMatchObject([
      { capture: { url: 'https://streams.example/plan', title: 'The plan', unopened: true } },
      { capture: { url: LIST.url, excerpts: [{ markdown: '![The plan](https://lists.example/plan.png)' }] } },
    ]);
  });
});
