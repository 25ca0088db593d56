import { afterEach, expect, it, vi } from 'vitest';

const held: Record<string, unknown> = {};
const alarms = new Set<string>();
let isFull = false;
vi.stubGlobal('browser', {
  runtime: { id: 'test' },
  storage: {
    session: {
      get: () => Promise.resolve({ ...held }),
      set: (items: object) =>
        isFull ? Promise.reject(new Error('QuotaExceededError')) : Promise.resolve(void Object.assign(held, items)),
      remove: (keys: string | string[]) =>
        Promise.resolve([keys].flat().forEach((key) => void Reflect.deleteProperty(held, key))),
    },
  },
  alarms: {
    create: (name: string) => Promise.resolve(void alarms.add(name)),
    clear: (name: string) => Promise.resolve(alarms.delete(name)),
  },
});
const { noteBegun, takeUnfinished, unfinishedAmong } = await import('./begun-notes.ts');

/** A worker of its own, as after the one before was ended. */
const nextWorker = async (): Promise<typeof import('./begun-notes.ts')> => {
  vi.resetModules();
  return import('./begun-notes.ts');
};

afterEach(() => {
  for (const key of Object.keys(held)) delete held[key];
  alarms.clear();
  isFull = false;
});

it('tells the next worker of a gesture that this one did not end, once, and has it woken for it', async () => {
  noteBegun('Late data');
  expect(alarms.size).toBe(1);
  const next = await nextWorker();
  expect(await next.takeUnfinished()).toStrictEqual(['Late data']);
  expect(await next.takeUnfinished()).toStrictEqual([]);
});

it('leaves nothing behind of a gesture that ended', async () => {
  noteBegun('Late data')();
  await vi.waitFor(() => expect(alarms.size).toBe(0));
  expect(held).toStrictEqual({});
});

it('does not take a gesture that is under way for one that was cut off', async () => {
  noteBegun('Late data');
  expect(await takeUnfinished()).toStrictEqual([]);
  expect(Object.keys(held)).toHaveLength(1);
});

it('lets a gesture be made where it cannot be noted', async () => {
  isFull = true;
  noteBegun('Late data')();
  await vi.waitFor(() => expect(alarms.size).toBe(0));
});

it('finds the gestures in their order, and nothing else that is kept', () => {
  const note = (key: string, at: number): Record<string, unknown> => ({
    [`begun:${key}`]: { key: `begun:${key}`, title: key, life: 'before', at },
  });
  const stored = { ...note('b', 2), ...note('a', 1), 'begun:odd': { at: 'noon' }, 'undo:c': { at: 3 } };
  expect(unfinishedAmong(stored, 'now').map(({ title }) => title)).toStrictEqual(['a', 'b']);
});
