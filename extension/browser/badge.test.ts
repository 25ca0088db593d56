import { afterEach, expect, it, vi } from 'vitest';

const held: Record<string, unknown> = {};
let isFull = false;
const everywhere = { text: '', title: '' };
const tab = { text: null as string | null, title: '' };
vi.stubGlobal('browser', {
  runtime: { id: 'test' },
  tabs: { query: () => Promise.resolve([]) },
  i18n: { getMessage: (key: string) => key },
  storage: {
    session: {
      get: (key: string) => Promise.resolve({ [key]: held[key] }),
      set: (items: object) =>
        isFull ? Promise.reject(new Error('QuotaExceededError')) : Promise.resolve(void Object.assign(held, items)),
    },
  },
  action: {
    setBadgeText: ({ tabId, text }: { tabId?: number; text: string | null }) =>
      Promise.resolve(void (tabId === undefined ? (everywhere.text = text ?? '') : (tab.text = text))),
    setTitle: ({ tabId, title }: { tabId?: number; title: string }) =>
      Promise.resolve(void ((tabId === undefined ? everywhere : tab).title = title)),
    getBadgeText: () => Promise.resolve(tab.text ?? everywhere.text),
    getTitle: () => Promise.resolve(everywhere.title),
  },
});
const { markTab, markTrouble, overcome, readTroubles, showWaiting, troublesSeen, unmarkTab } =
  await import('./badge.ts');

afterEach(() => {
  for (const key of Object.keys(held)) delete held[key];
  Object.assign(everywhere, { text: '', title: '' });
  Object.assign(tab, { text: null, title: '' });
  isFull = false;
});

it('shows how many clips wait, and no more than fit', async () => {
  for (const [waiting, text] of [
    [0, ''],
    [3, '3'],
    [1_000, '999+'],
  ] as const) {
    await showWaiting(waiting);
    expect(everywhere).toStrictEqual({ text, title: 'actionTitle' });
  }
});

it('keeps saying what went wrong when clips are counted anew', async () => {
  await markTrouble('defect', 'The clipper stumbled.');
  await showWaiting(1);
  expect(everywhere).toStrictEqual({ text: '!', title: 'The clipper stumbled.' });
});

it('shows the count again once what went wrong was seen, and forgets nothing that came in the meantime', async () => {
  await showWaiting(2);
  await markTrouble('defect', 'The clipper stumbled.');
  const seen = await readTroubles();
  await markTrouble('purge', 'Not deleted.');
  await troublesSeen(seen);
  expect(everywhere).toStrictEqual({ text: '!', title: 'Not deleted.' });
  await troublesSeen(await readTroubles());
  expect(everywhere).toStrictEqual({ text: '2', title: 'actionTitle' });
});

it('takes off what is overcome: the next attempt of the same kind worked', async () => {
  await markTrouble('clip', 'Not clipped.');
  await markTrouble('purge', 'Not deleted.');
  await overcome('clip');
  expect(everywhere.title).toBe('Not deleted.');
  await overcome('purge');
  expect(everywhere).toStrictEqual({ text: '', title: 'actionTitle' });
});

it('takes off that the number of waiting clips is unknown when it is known', async () => {
  await markTrouble('waiting', 'Not readable.');
  await showWaiting(4);
  expect(everywhere).toStrictEqual({ text: '4', title: 'actionTitle' });
});

it('says the same once, and the last of many', async () => {
  for (const sentence of ['One.', 'Two.', 'One.', 'Three.', 'Four.']) await markTrouble('clip', sentence);
  expect(everywhere.title).toBe('One. Three. Four.');
});

it('says what went wrong where nothing can be kept', async () => {
  isFull = true;
  await markTrouble('clip', 'Not clipped.');
  expect(everywhere).toStrictEqual({ text: '!', title: 'Not clipped.' });
});

it('takes a mark off one tab, and leaves alone what is no mark', async () => {
  await showWaiting(3);
  await markTab(7, 'Not clipped.', '!');
  await unmarkTab(7);
  expect(tab).toStrictEqual({ text: null, title: 'actionTitle' });
  Object.assign(tab, { text: '#254', title: 'Seen in Letter #254' });
  await unmarkTab(7);
  expect(tab).toStrictEqual({ text: '#254', title: 'Seen in Letter #254' });
});
