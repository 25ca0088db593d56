import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Capture } from '#shared/capture.ts';
import { NO_NAMES } from '#shared/own-names.ts';
import { ok } from '#shared/result.ts';
import { openDatabase, type OutboxDatabase } from '#extension/store/database.ts';
import { liveOn } from '#extension/store/testing/live-on.ts';
import { makeOutbox } from '#extension/store/outbox.ts';
import { testCapture, testExcerpt, testId } from '#extension/test-clip.ts';
import { makeTurns } from './in-turn.ts';
import { keep, type Keeping } from './keep.ts';

// Nothing is said in a tab here.
vi.mock('wxt/browser', () => ({ browser: {} }));
const { answerPopup } = await import('./answer-popup.ts');

const DAY_MS = 86_400_000;

let database: OutboxDatabase;
let now: number;
let world: Parameters<typeof answerPopup>[0];

beforeEach(() => {
  database = openDatabase(`popup-${crypto.randomUUID()}`);
  let minted = 0;
  now = 1_000;
  world = {
    outbox: makeOutbox(database),
    now: () => now,
    mintId: () => testId((minted += 1)),
    choices: () => Promise.resolve({ ...NO_NAMES, keptDays: 30 }),
    inTurn: makeTurns(),
    tellWaiting: () => Promise.resolve(),
    seenOf: () => Promise.resolve([{ where: 'inbox' }]),
    offers: { read: () => Promise.resolve(ok([])) },
    witness: { loss: () => null, accept: () => Promise.resolve() },
  };
});

afterEach(() => database.dexie.delete());

const keeping = (capture: Capture): Keeping => ({
  capture,
  left: null,
  online: true,
  note: '',
  under: null,
  again: true,
  addressOnly: false,
});

const lookAt = ({ url, canonicalUrl }: Capture): Promise<unknown> =>
  answerPopup(world, { ask: 'look', page: { url, canonicalUrl } });

const PAPER = testCapture('https://arxiv.org/abs/2401.01234', 'one');
const OWN: Capture = {
  ...testCapture('https://example.org/late', 'one'),
  canonicalUrl: 'https://example.org/2026/late',
};

describe('asked whether a page is clipped', () => {
  it.each<[string, Capture, Capture, boolean]>([
    ['the same address', PAPER, PAPER, true],
    ['another form of the paper', PAPER, testCapture('https://arxiv.org/html/2401.01234v2', 'two'), true],
    ['another paper', PAPER, testCapture('https://arxiv.org/html/2401.01235', 'two'), false],
    ['the address it was shown at', OWN, testCapture('https://example.org/late', 'two'), true],
    ['the address it calls its own', OWN, testCapture('https://example.org/2026/late', 'two'), true],
    ['the page above it', OWN, testCapture('https://example.org/2026', 'two'), false],
  ])('says what a highlight will do: at %s', async (_, first, second, known) => {
    await keep(world, keeping(first));
    expect(await lookAt(second)).toMatchObject({ known, seen: { where: 'inbox' } });
    expect(await keep(world, keeping(second))).toMatchObject({ kind: known ? 'added' : 'clipped' });
  });

  it('says what a highlight will do where the desk alone remembers the page', async () => {
    await keep(world, keeping(PAPER));
    await world.outbox.ack([testId(1)], now);
    now += 31 * DAY_MS;
    await liveOn(world.outbox, { days: 31, keptDays: 30 });
    expect(await lookAt(PAPER)).toMatchObject({ known: false, seen: { where: 'inbox' } });
    expect(await keep(world, keeping(PAPER))).toMatchObject({ kind: 'clipped' });
  });

  it('tells the excerpts that are clipped of it at another of its addresses', async () => {
    await keep(world, keeping(PAPER));
    const page = { url: 'https://arxiv.org/pdf/2401.01234', canonicalUrl: null };
    expect(await answerPopup(world, { ask: 'excerpts-of', page })).toStrictEqual({
      excerpts: [testExcerpt('one')],
      since: 1_000,
    });
  });

  it('answers where there is no page', async () => {
    expect(await answerPopup(world, { ask: 'look', page: null })).toMatchObject({
      known: false,
      seen: null,
      waiting: 0,
    });
  });
});
