import { expect, type BrowserContext, type Request } from '@playwright/test';
import { clips, startPublication } from './harness/desk.ts';
import { openOptions } from './harness/options.ts';
import { choosePickKey, pickLinks } from './harness/picker.ts';
import { storedClips } from './harness/stored-clips.ts';
import { test } from './harness/test.ts';

/** What a page of the extension has. */
declare const chrome: { readonly permissions: { getAll(): Promise<{ readonly origins: readonly string[] }> } };

const LIST = {
  url: 'https://ranked.example/news',
  html: `<!doctype html><title>Ranked News</title><ul>
    <li><a href="http://streams.example/2026/11/18/late">Late streams, they say</a></li>
    <li><a href="http://gone.example/404">A page that is gone</a></li>
    <li><a href="http://192.168.0.1/admin">The router of this house</a></li>
    <li><a href="http://shut.example/page">A site nobody allowed</a></li></ul>`,
};

const LATE = {
  url: 'http://streams.example/2026/11/18/late',
  html: `<!doctype html><html lang="en"><title>Late streams | Streams Weekly</title><script>document.title = 'run'</script>
    <article><h1>Late streams</h1><p class="byline">By Ada Example</p><p>A stream is late when nobody waits.</p></article>`,
};

/** Everything that is asked for at these sites from now on; the requests of the clipper's worker are seen too. */
const watch = (context: BrowserContext): Request[] => {
  const asked: Request[] = [];
  context.on('request', (request) => {
    if (/streams|gone|shut|192\.168/.test(new URL(request.url()).hostname)) asked.push(request);
  });
  return asked;
};

test.use({ web: { pages: [LIST, LATE] } });

test('fills in title, author and date of links that were picked, of the sites the curator let it in to', async ({
  galley,
}) => {
  const desk = await galley.openDesk();
  await startPublication(desk, { name: 'Lakeside Letter', style: 'Labelled sections', number: 42 });
  await choosePickKey(galley.context, galley.extensionId);
  const asked = watch(galley.context);
  const addresses = (): readonly string[] => asked.map((request) => request.url());
  const picker = await pickLinks(await galley.read(LIST.url));
  const fill = picker.getByRole('button', { name: 'Fill in titles, authors and dates of these pages' });
  const pick = async (titles: readonly string[]): Promise<void> => {
    await picker.bringToFront();
    for (const title of titles) await picker.getByRole('option', { name: title }).click();
    await picker.keyboard.press('Enter');
    await expect(picker.getByRole('status')).toContainText('clipped.');
    await expect(fill).toBeVisible();
  };

  await pick(['Late streams, they say']);
  expect(addresses(), 'nothing is fetched before it is allowed').toEqual([]);
  const ui = await galley.native();
  await fill.click();
  await ui.answer(true);
  await expect(picker.getByText('are being filled in')).toBeVisible();
  const filledIn = async (): Promise<unknown> => (await storedClips(desk)).filter(({ joins }) => joins !== null);
  await desk.bringToFront();
  await expect.poll(filledIn).toMatchObject([
    {
      capture: { url: LATE.url, title: 'Late streams', authors: ['Ada Example'], published: '2026-11-18' },
      via: { url: LIST.url, title: 'Ranked News' },
    },
  ]);
  await expect(clips(desk)).toHaveCount(1);
  const headers = await asked[0]?.allHeaders();
  expect(headers).not.toHaveProperty('cookie');
  expect(headers).not.toHaveProperty('referer');

  await pick(['A site nobody allowed']);
  await pick(['The router of this house', 'A page that is gone']);
  await fill.click();
  await ui.answer(true);
  await expect.poll(addresses).toContain('http://gone.example/404');
  await desk.bringToFront();
  await expect(clips(desk)).toHaveCount(4);
  expect(addresses(), 'neither what is private nor what nobody allowed').toEqual([LATE.url, 'http://gone.example/404']);

  const options = await openOptions(galley);
  const unfilled = options.getByRole('region', { name: 'Links not filled in' });
  await expect(unfilled).toContainText('2 links could not be filled in.');
  const gone = unfilled.getByRole('listitem').filter({ hasText: 'A page that is gone' });
  await expect(gone).toContainText('The page is not there any more (404).');
  await expect(unfilled.getByRole('listitem').filter({ hasText: 'The router' })).toContainText('a private network');
  const before = asked.length;
  await unfilled.getByRole('button', { name: 'Try again' }).click();
  await expect(unfilled.getByRole('status')).toContainText('looked at again');
  await expect.poll(addresses).toHaveLength(before + 1);
  await expect(gone).toBeVisible();
});

test.describe('the sites that a list of links asked for', () => {
  test('are given back when filling in is switched off', async ({ galley }) => {
    await choosePickKey(galley.context, galley.extensionId);
    const picker = await pickLinks(await galley.read(LIST.url));
    await picker.getByRole('option', { name: 'Late streams, they say' }).click();
    await picker.keyboard.press('Enter');
    await picker.getByRole('button', { name: 'Fill in titles, authors and dates of these pages' }).click();
    await (await galley.native()).answer(true);
    await expect(picker.getByText('are being filled in')).toBeVisible();
    const options = await openOptions(galley);
    const sites = (): Promise<readonly string[]> =>
      options.evaluate(async () => (await chrome.permissions.getAll()).origins);
    expect(await sites()).toContain('http://streams.example/*');
    const fill = options.getByRole('switch', { name: 'Fill in links' });
    await expect(fill).toBeChecked();
    await fill.uncheck();
    await expect.poll(sites).toStrictEqual(['http://localhost:4173/*']);
  });
});
