import { beforeEach, expect, it, vi } from 'vitest';

const disk = vi.hoisted(() => ({ stored: {} as Record<string, unknown>, fails: false }));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => {
          if (disk.fails) throw new Error('disk error');
          return { [key]: structuredClone(disk.stored[key]) };
        },
        set: async (change: Record<string, unknown>) => {
          await Promise.resolve();
          Object.assign(disk.stored, structuredClone(change));
        },
      },
    },
  },
}));

const { changeSettings, readSettings } = await import('./settings.ts');
const { pairedDesk } = await import('./pairing.ts');

const BUILT_IN = 'https://desk.example';

beforeEach(() => {
  disk.stored = {};
  disk.fails = false;
});

it('begins with what nobody chose', async () => {
  expect(await readSettings()).toMatchObject({ deskOrigin: null, strip: [], keptDays: 30, fillLinks: false });
  expect(await pairedDesk(BUILT_IN)).toBe(BUILT_IN);
});

it.each([[7], [''], ['desk of mine'], [{ origin: 'https://other.example' }]])(
  'hands the clips to no desk where the paired one cannot be read: %j',
  async (deskOrigin) => {
    disk.stored = { settings: { deskOrigin, keptDays: 90 } };
    expect(await pairedDesk(BUILT_IN)).toBe('https://unreadable.invalid');
    expect(await readSettings()).toMatchObject({ keptDays: 90 });
  },
);

it.each([['all of it'], [null], [[]]])(
  'takes settings that are none for unread, not for unchosen: %j',
  async (settings) => {
    disk.stored = { settings };
    await expect(pairedDesk(BUILT_IN)).rejects.toThrow('settings');
    await expect(changeSettings({ keptDays: 7 })).rejects.toThrow('settings');
    expect(disk.stored).toStrictEqual({ settings });
  },
);

it('keeps copies longest where it cannot read how long', async () => {
  disk.stored = { settings: { keptDays: '365 days' } };
  expect(await readSettings()).toMatchObject({ keptDays: 3_650 });
});

it('leaves what it does not know or cannot read as it is', async () => {
  disk.stored = { settings: { deskOrigin: 7, ofANewerClipper: true } };
  await changeSettings({ keptDays: 7 });
  expect(disk.stored).toStrictEqual({ settings: { deskOrigin: 7, ofANewerClipper: true, keptDays: 7 } });
});

it('loses no change to another that is made meanwhile', async () => {
  await Promise.all([
    changeSettings({ deskOrigin: 'https://mine.example' }),
    changeSettings({ paintAlways: false }),
    changeSettings({ keptDays: 7 }),
  ]);
  expect(await readSettings()).toMatchObject({ deskOrigin: 'https://mine.example', keptDays: 7 });
});

it('says that settings cannot be read, and writes none over them', async () => {
  disk.stored = { settings: { keptDays: 90 } };
  disk.fails = true;
  await expect(readSettings()).rejects.toThrow('disk error');
  await expect(changeSettings({ fillLinks: true })).rejects.toThrow('disk error');
  disk.fails = false;
  expect(await readSettings()).toMatchObject({ keptDays: 90, fillLinks: false });
});
