import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clipOf } from '#pwa/store/testing.ts';
import { openDesk, type OpenDesk } from '../testing/open-desk.tsx';

let desk: OpenDesk;
afterEach(() => desk.close());

const clips = [
  clipOf(1, { title: 'Schema evolution without the ceremony' }),
  clipOf(2, { title: 'A field guide to late-arriving events' }),
  clipOf(3, { title: 'Four ways a backfill goes wrong' }),
];
const inbox = page.getByRole('region', { name: 'Inbox' });
const list = inbox.getByRole('grid', { name: 'Clips' });
const clip = (name: string) => list.getByRole('row', { name });
const issueReady = async () => {
  await expect.element(page.getByRole('region', { name: 'Issue' }).getByRole('heading', { level: 1 })).toBeVisible();
};

describe('the inbox', () => {
  test('files the clip under the focus into the section whose number is pressed', async () => {
    desk = await openDesk({ clips });
    await issueReady();
    await clip('A field guide to late-arriving events').click();
    await userEvent.keyboard('2');
    await expect.element(page.getByText('Filed under Tools')).toBeVisible();
    await expect.element(clip('A field guide to late-arriving events')).not.toBeInTheDocument();
    await expect.poll(() => desk.kept()).toEqual({ Blogs: [], Tools: ['A field guide to late-arriving events'] });
  });

  test('moves with j and k, and files what they lead to', async () => {
    desk = await openDesk({ clips });
    await issueReady();
    await list.getByRole('row').first().click();
    await userEvent.keyboard('jjk1');
    const second = ['A field guide to late-arriving events'];
    await expect.poll(() => desk.kept()).toEqual({ Blogs: second, Tools: [] });
  });

  test('files all selected clips in the order of the list', async () => {
    desk = await openDesk({ clips, sections: [] });
    await issueReady();
    await list.getByRole('row').first().click();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}0');
    await expect.element(page.getByText('No clips wait.')).toBeVisible();
    const { start } = await desk.kept();
    expect(start).toHaveLength(3);
  });

  test('files the next clip, and not the same one twice, when keys come one upon the other', async () => {
    desk = await openDesk({ clips });
    await issueReady();
    await list.getByRole('row').first().click();
    await userEvent.keyboard('121');
    const [newest, middle, oldest] = clips.toReversed().map(({ capture }) => capture.title);
    await expect.poll(() => desk.kept()).toEqual({ Blogs: [newest, oldest], Tools: [middle] });
  });

  test('keeps the clip that was clicked in sight when its preview opens below the list', async () => {
    desk = await openDesk({ clips: Array.from({ length: 40 }, (_, at) => clipOf(at + 1)) });
    await expect.element(list).toBeVisible();
    const rows = list.getByRole('row').elements();
    const top = list.element().getBoundingClientRect().top;
    const last = rows.findLast((row) => row.getBoundingClientRect().bottom < document.documentElement.clientHeight);
    if (!(last instanceof HTMLElement)) throw new Error('No row is in sight.');
    last.focus();
    const preview = inbox.getByRole('region', { name: 'Clip' });
    await expect.element(preview).toBeVisible();
    await expect
      .poll(() => last.getBoundingClientRect().bottom)
      .toBeLessThanOrEqual(preview.element().getBoundingClientRect().top);
    expect(last.getBoundingClientRect().top).toBeGreaterThan(top);
  });

  test('archives one clip after the other when the key comes again at once', async () => {
    desk = await openDesk({ clips });
    await list.getByRole('row').first().click();
    await userEvent.keyboard('xx');
    await expect.element(list.getByRole('row')).toMatchTextContent('Schema evolution without the ceremony');
    await inbox.getByRole('button', { name: 'Archived' }).click();
    await expect.element(clip('Four ways a backfill goes wrong')).toBeVisible();
    await expect.element(clip('A field guide to late-arriving events')).toBeVisible();
  });

  test('archives with x and puts the clip back with Undo', async () => {
    desk = await openDesk({ clips });
    await clip('Four ways a backfill goes wrong').click();
    await userEvent.keyboard('x');
    await expect.element(clip('Four ways a backfill goes wrong')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(clip('Four ways a backfill goes wrong')).toBeVisible();
  });

  test('leaves letters to the field they are typed in', async () => {
    desk = await openDesk({ clips });
    await issueReady();
    await expect.element(list).toBeVisible();
    await userEvent.keyboard('/');
    await expect.element(inbox.getByRole('searchbox', { name: 'Search clips' })).toHaveFocus();
    await userEvent.keyboard('xjk1field');
    await expect.element(inbox.getByRole('searchbox', { name: 'Search clips' })).toHaveValue('xjk1field');
    await expect.element(inbox.getByText('No clip has “xjk1field”.')).toBeVisible();
    expect(await desk.kept()).toEqual({ Blogs: [], Tools: [] });
  });

  test('shows what came across broken, and why', async () => {
    desk = await openDesk({ clips });
    await desk.store.takeIn([{ key: 'broken', clip: { hello: 'there' } }]);
    await inbox.getByRole('button', { name: '1 set aside' }).click();
    const dialog = page.getByRole('dialog', { name: 'Set aside' });
    await expect.element(dialog.getByText(/This cannot be read by this Galley/u)).toBeVisible();
  });

  test('files a dragged clip where it is dropped', async () => {
    desk = await openDesk({ clips });
    await issueReady();
    await userEvent.dragAndDrop(
      clip('Schema evolution without the ceremony'),
      page.getByRole('group', { name: 'End of Tools' }),
    );
    await expect.poll(() => desk.kept()).toEqual({ Blogs: [], Tools: ['Schema evolution without the ceremony'] });
    await expect
      .element(page.getByRole('grid', { name: 'Tools' }).getByRole('row', { name: /Schema evolution/u }))
      .toHaveFocus();
  });
});
