import { expect } from '@playwright/test';
import { clip, clips, fileByKey, startPublication } from './harness/desk.ts';
import { markPublished } from './harness/export.ts';
import type { Galley } from './harness/galley.ts';
import { rightClick } from './harness/native-ui.ts';
import { choosePickKey, pickLinks } from './harness/picker.ts';
import { openUntil, readStanding } from './harness/popup.ts';
import { pressQuickClip } from './harness/quick-clip-key.ts';
import { storedClips } from './harness/stored-clips.ts';
import { test } from './harness/test.ts';
import { expectToast } from './harness/toast.ts';

const article = (title: string, head = ''): string =>
  `<!doctype html><html lang="en"><title>${title}</title>${head}<article><h1>${title}</h1>
    <p id="passage">A stream is late when nobody waits for it.</p></article>`;

const PAPER = { url: 'https://arxiv.org/abs/2401.01234', html: article('Late streams') };
const AS_PAGE = { url: 'https://arxiv.org/html/2401.01234v2', html: article('Late streams, as a page') };
const OWN = 'https://streams.example/2026/11/late';
const SHOWN = {
  url: 'https://streams.example/late',
  html: article('Streams by another name', `<link rel="canonical" href="${OWN}">`),
};
const LIST = {
  url: 'https://lists.example/today',
  html: `<!doctype html><html lang="en"><title>Today’s list</title><body style="font: 24px/2 sans-serif; margin: 40px"><ul>
    <li><a id="paper" href="https://arxiv.org/pdf/2401.01234">Late streams, the paper of the week</a></li>
    <li><a id="shown" href="${SHOWN.url}">Streams by another name, explained</a></li>
    <li><a href="https://streams.example/loud">Loud streams, which nobody has seen</a></li></ul>`,
};

const published = 'Seen in Lakeside Letter #254.';

const expectStanding = async (galley: Galley, url: string, standing: object): Promise<void> => {
  const page = await galley.read(url);
  const popup = await openUntil(
    () => galley.openPopup(page),
    (each, patience) => expect.poll(() => readStanding(each), patience).toEqual(standing),
  );
  await popup.close();
};

test.describe('before a page is saved', () => {
  test.use({ web: { pages: [PAPER, AS_PAGE, SHOWN, LIST] } });

  test('popup, list of links and link menu say in which issue it is out, by whichever of its addresses', async ({
    galley,
  }) => {
    const desk = await galley.openDesk();
    await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 254 });
    await choosePickKey(galley.context, galley.extensionId);
    await pressQuickClip(await galley.read(PAPER.url));
    await expect(clip(desk, 'Late streams')).toBeVisible();
    await desk.bringToFront();
    await fileByKey(desk, 'Late streams', 1);
    await markPublished(desk);
    await expectStanding(galley, AS_PAGE.url, { seen: published, button: 'Clip anyway' });

    const list = await galley.read(LIST.url);
    const picker = await pickLinks(list);
    await expect(picker.getByRole('option')).toHaveCount(2);
    await picker.getByRole('button', { name: 'Show 1 seen before' }).click();
    await expect(picker.getByRole('option', { name: 'Late streams, the paper of the week' })).toContainText(
      'seen in Lakeside Letter #254',
    );
    await picker.close();

    await galley.worker.menusMade();
    const ui = await galley.native();
    await rightClick(list, '#paper');
    await ui.chooseFromMenu();
    await expectToast(list, `Already clipped. ${published}`);
    await desk.bringToFront();
    await expect(clips(desk)).toHaveCount(0);
    expect(await storedClips(desk)).toHaveLength(1);
  });

  test('the popup offers to add a highlight to the clip of the same paper in another form, and does', async ({
    galley,
  }) => {
    const desk = await galley.openDesk();
    await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 254 });
    await pressQuickClip(await galley.read(PAPER.url));
    await expect(clip(desk, 'Late streams')).toBeVisible();
    const page = await galley.read(AS_PAGE.url);
    await page.locator('#passage').selectText();
    const popup = await galley.openPopup(page);
    const button = popup.page.locator('::-p-aria([name="Add the highlight"][role="button"])');
    await button.wait();
    expect((await readStanding(popup)).seen).toMatch(/A new clip is added to it\.$/);
    const toast = expectToast(page, 'Added to your clip');
    await button.click();
    await toast;
    await popup.closed();
    await desk.bringToFront();
    await expect.poll(async () => (await storedClips(desk)).length).toBe(2);
    await expect(clips(desk)).toHaveCount(1);
    const [first, second] = await storedClips(desk);
    expect(second?.joins).toBe(first?.id);
  });

  test('a link to the very address a page was shown at is no second clip, though the page calls another its own', async ({
    galley,
  }) => {
    await pressQuickClip(await galley.read(SHOWN.url));
    const list = await galley.read(LIST.url);
    await galley.worker.menusMade();
    const ui = await galley.native();
    await rightClick(list, '#shown');
    await ui.chooseFromMenu();
    await expectToast(list, 'Already clipped');
    expect(await galley.worker.clips()).toMatchObject([{ capture: { url: SHOWN.url, canonicalUrl: OWN } }]);
    await choosePickKey(galley.context, galley.extensionId);
    const picker = await pickLinks(list);
    await expect(picker.getByRole('button', { name: 'Show 1 seen before' })).toBeVisible();
  });
});
