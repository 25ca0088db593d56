import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clipOfText } from '#shared/clip-text.ts';
import { clip as clipSchema, type Clip } from '#shared/clip.ts';
import { NO_NAMES } from '#shared/own-names.ts';
import { fail, ok } from '#shared/result.ts';
import { captureOfLink } from '#extension/clipping/link-capture.ts';
import { openDatabase, type OutboxDatabase } from '#extension/store/database.ts';
import { makeFillings } from '#extension/store/fillings.ts';
import { makeOutbox, type Outbox } from '#extension/store/outbox.ts';
import { testCapture, testClip, testId } from '#extension/test-clip.ts';
import { fillLinks, type FillLinksWorld } from './fill-links.ts';

const HOUR = 3_600_000;
const VIA = { url: 'https://list.example/', title: 'A list' };

let database: OutboxDatabase;
let outbox: Outbox;
let world: FillLinksWorld;
let now: number;
let asked: string[];
let alarm: number | null | undefined;

beforeEach(() => {
  database = openDatabase(`fill-${crypto.randomUUID()}`);
  outbox = makeOutbox(database);
  let minted = 500;
  now = 1_000;
  asked = [];
  alarm = undefined;
  world = {
    fillings: makeFillings(database),
    isWanted: () => Promise.resolve(true),
    choices: () => Promise.resolve(NO_NAMES),
    isOnline: () => true,
    mayRead: () => Promise.resolve(true),
    fetchPage: (url) => {
      asked.push(url);
      return Promise.resolve(ok({ url: `${url}?final`, html: '' }));
    },
    parse: ({ url }) => Promise.resolve(ok({ ...testCapture(url), title: 'As it is called' })),
    mintId: () => testId((minted += 1)),
    now: () => now,
    wakeAt: (time) => Promise.resolve(void (alarm = time)),
  };
});

afterEach(() => database.dexie.delete({ disableAutoOpen: true }));

const put = async (number: number, url = `https://example.org/${number}`): Promise<void> => {
  const clip: Clip = { ...testClip(number), capture: captureOfLink(url, 'The words of a link'), via: VIA };
  await outbox.put(clip);
};

const stored = async (): Promise<Clip[]> =>
  (await database.clips.toArray()).map(({ text }) => clipSchema.parse(clipOfText(text)));

describe('a page that was clipped unopened', () => {
  it('gets a clip that joins it, with the same page it was found on', async () => {
    await put(1);
    expect(await fillLinks(world)).toBe(1);
    const [first, second] = await stored();
    expect(first?.capture.title).toBe('The words of a link');
    expect(second).toMatchObject({ joins: testId(1), filled: true, via: VIA, capture: { title: 'As it is called' } });
    expect(second?.capture.unopened).toBeUndefined();
    expect(await outbox.waiting()).toStrictEqual(ok(2));
    expect(alarm).toBeNull();
  });

  it('is asked for, known by and published under its address as the curator wants it', async () => {
    const names = { strip: ['from'], spare: ['utm_id'] };
    const url = 'https://example.org/1?from=list&utm_id=1&utm_source=b';
    await outbox.put({ ...testClip(1), capture: captureOfLink(url, 'Words'), names });
    const parse = ({ url: final }: { url: string }) => Promise.resolve(ok(testCapture(`${final}&from=page`)));
    await fillLinks({ ...world, choices: () => Promise.resolve(names), parse });
    expect(asked).toStrictEqual(['https://example.org/1?utm_id=1']);
    expect((await stored())[1]?.names).toStrictEqual(names);
    expect((await database.clips.get(testId(501)))?.keys).toContain('https://example.org/1?utm_id=1?final');
  });

  it('is looked at once, however often it is asked', async () => {
    await put(1);
    await fillLinks(world);
    expect(await fillLinks(world)).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it('still waits after the worker has died over it', async () => {
    await put(1);
    void fillLinks({ ...world, fetchPage: () => new Promise(() => undefined) });
    const next: FillLinksWorld = { ...world, fillings: makeFillings(database) };
    expect(await fillLinks(next)).toBe(1);
  });

  it('is left alone where the curator does not want it', async () => {
    await put(1);
    expect(await fillLinks({ ...world, isWanted: () => Promise.resolve(false) })).toBe(0);
    expect(asked).toStrictEqual([]);
    expect(await fillLinks(world)).toBe(1);
  });

  it('is not looked at where the clipper is not let in, until it is', async () => {
    await put(1);
    await fillLinks({ ...world, mayRead: () => Promise.resolve(false) });
    expect(asked).toStrictEqual([]);
    expect(alarm).toBe(now + 24 * HOUR);
    await world.fillings.wake();
    expect(await fillLinks(world)).toBe(1);
  });

  it('is never asked for at a private address', async () => {
    await put(1, 'http://192.168.1.1/admin');
    await fillLinks(world);
    expect(asked).toStrictEqual([]);
    expect(await database.fillings.get(testId(1))).toMatchObject({ gaveUp: 'address' });
  });

  it('is forgotten where its clip was taken back', async () => {
    await put(1);
    await database.clips.delete(testId(1));
    expect(await fillLinks(world)).toBe(0);
    expect(await database.fillings.count()).toBe(0);
  });

  it('gets nothing where its clip was taken back in the meantime', async () => {
    await put(1);
    const slow: FillLinksWorld = {
      ...world,
      parse: async ({ url }) => {
        await database.clips.delete(testId(1));
        return ok(testCapture(url));
      },
    };
    expect(await fillLinks(slow)).toBe(0);
    expect(await stored()).toStrictEqual([]);
  });
});

describe('a page that cannot be had', () => {
  it('is asked for once in a run, also where the store fails', async () => {
    await put(1);
    const broken = { ...world.fillings, postpone: () => Promise.resolve(fail({ kind: 'full', detail: '' } as const)) };
    const failing: FillLinksWorld = {
      ...world,
      fillings: broken,
      fetchPage: (url) => {
        asked.push(url);
        if (asked.length > 3) throw new Error('asked again and again');
        return Promise.resolve(fail({ kind: 'later', why: 'TypeError' } as const));
      },
    };
    await fillLinks(failing);
    expect(asked).toHaveLength(1);
  });

  it('is tried later, each time after a longer pause, and given up in the end', async () => {
    await put(1);
    const failing: FillLinksWorld = {
      ...world,
      fetchPage: (url) => {
        asked.push(url);
        return Promise.resolve(fail({ kind: 'later', why: 'TypeError' } as const));
      },
    };
    for (let day = 0; day < 20; day += 1) {
      await fillLinks(failing);
      now += 24 * HOUR;
    }
    expect(asked).toHaveLength(6);
    expect(await database.fillings.get(testId(1))).toStrictEqual({
      id: testId(1),
      url: 'https://example.org/1',
      tries: 5,
      gaveUp: 'TypeError',
    });
    expect(await stored()).toHaveLength(1);
  });

  it('is given up at once where that is what the page is', async () => {
    await put(1);
    await fillLinks({
      ...world,
      fetchPage: () => Promise.resolve(fail({ kind: 'never', why: 'status 404' } as const)),
    });
    expect(await fillLinks(world)).toBe(0);
    expect(await database.fillings.get(testId(1))).toMatchObject({ gaveUp: 'status 404' });
  });

  it('is given up where it does not say what it is called', async () => {
    await put(1);
    await fillLinks({ ...world, parse: () => Promise.resolve(ok(null)) });
    expect(await stored()).toHaveLength(1);
  });

  it('keeps no other page from being filled in where it breaks what reads it', async () => {
    await put(1, 'https://a.example/breaks');
    await put(2, 'https://b.example/');
    const parse: FillLinksWorld['parse'] = ({ url }) => {
      if (url.includes('breaks')) throw new Error('out of memory');
      return Promise.resolve(ok(testCapture(url)));
    };
    expect(await fillLinks({ ...world, parse })).toBe(1);
    expect(await database.fillings.get(testId(1))).toMatchObject({ tries: 1, due: now + HOUR / 30 });
  });

  it('counts as tried where it could not be read, and is no page without a title for that', async () => {
    await put(1);
    await fillLinks({
      ...world,
      parse: () => Promise.resolve(fail({ kind: 'later', why: 'slow to read' } as const)),
    });
    expect(await database.fillings.get(testId(1))).toStrictEqual({
      id: testId(1),
      url: 'https://example.org/1',
      tries: 1,
      due: now + HOUR / 30,
    });
  });

  it('keeps no other page from being filled in where its address is none', async () => {
    await put(1, 'no address');
    await put(2);
    expect(await fillLinks(world)).toBe(1);
    expect(await database.fillings.get(testId(1))).toMatchObject({ gaveUp: 'address' });
  });

  it('is looked at later where the store could not say what is due', async () => {
    await put(1);
    const broken = fail({ kind: 'failed', detail: '' } as const);
    await fillLinks({
      ...world,
      fillings: { ...world.fillings, due: async () => broken, nextDue: async () => broken },
    });
    expect(alarm).toBeGreaterThan(now);
  });

  it('is no worse off for a network that was away', async () => {
    await put(1);
    let isOnline = true;
    await fillLinks({
      ...world,
      isOnline: () => isOnline,
      fetchPage: () => {
        isOnline = false;
        return Promise.resolve(fail({ kind: 'later', why: 'TypeError' } as const));
      },
    });
    expect(await database.fillings.get(testId(1))).toMatchObject({ tries: 0, due: 0 });
    expect(alarm).toBeGreaterThan(now);
  });
});

it('asks a host for one page at a time, and some hosts at once', async () => {
  for (let number = 0; number < 24; number += 1) await put(number + 1, `https://host-${number % 6}.example/${number}`);
  const open = new Map<string, number>();
  let most = 0;
  const counting: FillLinksWorld = {
    ...world,
    fetchPage: async (url) => {
      const { host } = new URL(url);
      open.set(host, (open.get(host) ?? 0) + 1);
      expect(open.get(host)).toBe(1);
      most = Math.max(
        most,
        [...open.values()].reduce((sum, each) => sum + each, 0),
      );
      await new Promise((resolve) => setTimeout(resolve, 5));
      open.set(host, 0);
      return ok({ url, html: '' });
    },
  };
  expect(await fillLinks(counting)).toBe(24);
  expect(most).toBe(4);
});
