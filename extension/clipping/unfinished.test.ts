import { expect, it, vi } from 'vitest';

const held: Record<string, unknown> = {};
const button = { text: '', title: '' };
vi.stubGlobal('browser', {
  runtime: { id: 'test' },
  i18n: { getMessage: (key: string, fillings: string[]) => [key, ...fillings].join(' ') },
  storage: {
    session: {
      get: (key: string | null) => Promise.resolve(key === null ? { ...held } : { [key]: held[key] }),
      set: (items: object) => Promise.resolve(void Object.assign(held, items)),
      remove: (keys: string | string[]) =>
        Promise.resolve([keys].flat().forEach((key) => void Reflect.deleteProperty(held, key))),
    },
  },
  alarms: { create: () => Promise.resolve(), clear: () => Promise.resolve(true) },
  tabs: { query: () => Promise.resolve([]) },
  action: {
    setBadgeText: ({ text }: { text: string }) => Promise.resolve(void (button.text = text)),
    setTitle: ({ title }: { title: string }) => Promise.resolve(void (button.title = title)),
    getTitle: () => Promise.resolve(button.title),
  },
});

const tab = { id: 7, url: 'https://a.example/', title: 'Late\u202E data' };

it('says it of a page without a name, too', async () => {
  vi.resetModules();
  const { noted } = await import('./unfinished.ts');
  void noted({ id: 7, url: '', title: '' }, () => new Promise(() => undefined));
  vi.resetModules();
  const { tellUnfinished } = await import('./unfinished.ts');
  await tellUnfinished();
  expect(button.title).toBe('unfinishedSomewhere');
  for (const key of Object.keys(held)) delete held[key];
});

it('says on the button of the next worker what this one did not bring to its end, until it is seen', async () => {
  const { noted } = await import('./unfinished.ts');
  void noted(tab, () => new Promise(() => undefined));
  await expect(noted({ ...tab, title: 'A third' }, () => Promise.reject(new Error('a defect')))).rejects.toThrow(
    'a defect',
  );
  await noted({ ...tab, title: 'Another page' }, () => Promise.resolve());
  vi.resetModules();
  const { tellUnfinished } = await import('./unfinished.ts');
  const { overcome, readTroubles } = await import('#extension/browser/badge.ts');
  await tellUnfinished();
  await overcome('clip');
  expect(button).toStrictEqual({ text: '!', title: 'unfinished Late data' });
  expect(await readTroubles()).toStrictEqual(['unfinished Late data']);
});
