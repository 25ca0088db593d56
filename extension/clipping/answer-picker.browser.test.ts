import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Capture } from '#shared/capture.ts';
import { clipOfText } from '#shared/clip-text.ts';
import { clip as clipSchema, type Clip } from '#shared/clip.ts';
import { NO_NAMES } from '#shared/own-names.ts';
import { fail } from '#shared/result.ts';
import { openDatabase, type OutboxDatabase } from '#extension/store/database.ts';
import { makeOutbox } from '#extension/store/outbox.ts';
import { testCapture, testId } from '#extension/test-clip.ts';
import { answerPicker, type PickerWorld } from './answer-picker.ts';
import { makeTurns } from './in-turn.ts';
import { keep, type Keeping } from './keep.ts';

let database: OutboxDatabase;
let world: PickerWorld;
let told: number;
let noted: { key: string | null; ids: readonly string[]; title: string }[];

beforeEach(() => {
  database = openDatabase(`picker-${crypto.randomUUID()}`);
  let minted = 0;
  told = 0;
  noted = [];
  world = {
    outbox: makeOutbox(database),
    now: () => 1_000,
    mintId: () => testId((minted += 1)),
    choices: () => Promise.resolve({ ...NO_NAMES, keptDays: 30 }),
    inTurn: makeTurns(),
    tellWaiting: () => Promise.resolve(void (told += 1)),
    seenOf: () => Promise.resolve([]),
    sentence: ({ kind }) => kind,
    fillLinks: () => undefined,
    note: (key, ids, title) => {
      noted.push({ key, ids, title });
      return Promise.resolve(key ?? 'key-1');
    },
    undo: () => Promise.reject(new Error('not asked for here')),
  };
});

afterEach(() => {
  database.dexie.close();
  return database.dexie.delete();
});

const VIA = { url: 'https://list.example/', title: 'A list' };

const keepLinks = (...names: readonly string[]): object => ({
  ask: 'keep-links',
  via: VIA,
  undo: null,
  links: names.map((name) => ({ url: `https://example.org/${name}`, title: `Link ${name}`, again: false })),
});

const stored = async (): Promise<Clip[]> =>
  (await database.clips.toArray()).map(({ text }) => clipSchema.parse(clipOfText(text)));

const keepingOf = (capture: Capture): Keeping => ({
  capture,
  left: null,
  online: true,
  note: '',
  under: null,
  again: false,
  addressOnly: false,
});

const opened = (name: string): Promise<unknown> => keep(world, keepingOf(testCapture(`https://example.org/${name}`)));

describe('links that were picked', () => {
  it('are clipped unopened, in order, with the page they were found on', async () => {
    expect(await answerPicker(world, keepLinks('a', 'b'))).toStrictEqual({
      kept: ['clipped', 'clipped'],
      failure: null,
      undo: 'key-1',
    });
    const clips = await stored();
    expect(clips.map(({ capture, via }) => [capture.title, capture.unopened, via])).toStrictEqual([
      ['Link a', true, VIA],
      ['Link b', true, VIA],
    ]);
    expect(told).toBe(1);
  });

  it('are not clipped twice when the same is asked again', async () => {
    await answerPicker(world, keepLinks('a'));
    expect(await answerPicker(world, keepLinks('a', 'b'))).toMatchObject({ kept: ['known', 'clipped'], failure: null });
    expect(await stored()).toHaveLength(2);
  });

  it('end at the first that cannot be stored', async () => {
    const { outbox } = world;
    const full = fail({ kind: 'full', detail: 'QuotaExceededError' } as const);
    const small: PickerWorld = {
      ...world,
      outbox: {
        ...outbox,
        put: (clip) => (clip.capture.url.endsWith('/b') ? Promise.resolve(full) : outbox.put(clip)),
      },
    };
    const answer = await answerPicker(small, keepLinks('a', 'b', 'c'));
    expect(answer).toStrictEqual({ kept: ['clipped'], failure: 'not-stored', undo: 'key-1' });
    expect(await stored()).toHaveLength(1);
  });

  it('are kept as the page has them, with the names the curator chose, and thanked as the curator wants it', async () => {
    world = { ...world, choices: () => Promise.resolve({ strip: ['from'], spare: ['utm_id'], keptDays: 30 }) };
    const asked = { url: 'https://example.org/a?from=list&utm_id=1', title: 'Link a', again: false };
    const via = { url: 'https://list.example/?from=mail&utm_source=b&utm_id=2', title: 'A list' };
    await answerPicker(world, { ask: 'keep-links', via, links: [asked], undo: null });
    const [clip] = await stored();
    expect(clip?.capture.url).toBe(asked.url);
    expect(clip?.names).toStrictEqual({ strip: ['from'], spare: ['utm_id'] });
    expect(clip?.via?.url).toBe('https://list.example/?utm_id=2');
  });

  it('are noted down as one gesture, those that were clipped before left out', async () => {
    await answerPicker(world, keepLinks('a'));
    noted = [];
    await answerPicker(world, keepLinks('a', 'b', 'c'));
    expect(await answerPicker(world, { ...keepLinks('d'), undo: 'key-1' })).toMatchObject({ undo: 'key-1' });
    expect(noted).toStrictEqual([
      { key: null, ids: [testId(2), testId(3)], title: 'Link b' },
      { key: 'key-1', ids: [testId(4)], title: 'Link d' },
    ]);
  });

  it('leave the key of the gesture as it is where nothing new was stored, or it cannot be noted down', async () => {
    await answerPicker(world, keepLinks('a'));
    expect(await answerPicker(world, { ...keepLinks('a'), undo: 'key-7' })).toMatchObject({ undo: 'key-7' });
    world = { ...world, note: () => Promise.reject(new Error('QuotaExceededError')) };
    expect(await answerPicker(world, keepLinks('b'))).toMatchObject({ kept: ['clipped'], undo: null });
  });

  it('are no reason to leave out the page when it is opened and clipped', async () => {
    await answerPicker(world, keepLinks('a'));
    await opened('a');
    const [first, second] = await stored();
    expect(second?.joins).toBe(first?.id);
    expect(second?.capture.unopened).toBeUndefined();
  });
});

describe('asked where pages were seen', () => {
  const look = (...names: readonly string[]): unknown => ({
    ask: 'look-many',
    urls: names.map((name) => `https://example.org/${name}`),
  });

  it('says what the desk says before what the outbox has', async () => {
    await opened('a');
    await opened('b');
    world = { ...world, seenOf: () => Promise.resolve([null, { where: 'published', issue: 'Letter #254' }, null]) };
    expect(await answerPicker(world, look('a?utm_source=x', 'b', 'c'))).toStrictEqual({
      marks: ['clipped', { where: 'published', issue: 'Letter #254' }, null],
    });
  });

  it('knows what was clipped by every address of its page', async () => {
    const own = 'https://example.org/2026/a';
    for (const capture of [
      { ...testCapture('https://example.org/a'), canonicalUrl: own },
      testCapture('https://arxiv.org/abs/2401.01234'),
    ])
      await keep(world, keepingOf(capture));
    const wrapped = 'https://www.google.com/url?q=https://arxiv.org/html/2401.01234v2';
    const urls = ['https://example.org/a', own, wrapped, 'https://example.org/2026'];
    expect(await answerPicker(world, { ask: 'look-many', urls })).toStrictEqual({
      marks: ['clipped', 'clipped', 'clipped', null],
    });
  });

  it('asks the store no oftener for two thousand than for two', async () => {
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const transactionsFor = async (links: number): Promise<number> => {
      const before = begin.mock.calls.length;
      const urls = Array.from({ length: links }, (_, at) => `https://example.org/${at}`);
      await answerPicker(world, { ask: 'look-many', urls });
      return begin.mock.calls.length - before;
    };
    await transactionsFor(1);
    const forTwo = await transactionsFor(2);
    expect(forTwo).toBeGreaterThan(0);
    expect(await transactionsFor(2_000)).toBe(forTwo);
    begin.mockRestore();
  });
});

it('leaves messages alone that are not its own', async () => {
  expect(await answerPicker(world, { ask: 'look', page: null })).toBeNull();
});
