import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clipOfText } from '#shared/clip-text.ts';
import { clip as clipSchema, type Clip } from '#shared/clip.ts';
import { NO_NAMES } from '#shared/own-names.ts';
import type { SeenPlace } from '#shared/seen.ts';
import { openDatabase, type OutboxDatabase } from '#extension/store/database.ts';
import { makeOutbox } from '#extension/store/outbox.ts';
import { testCapture, testId } from '#extension/test-clip.ts';
import type { ToastWords } from '#extension/ui/toast/words.ts';
import english from '#extension/public/_locales/en/messages.json';
import { makeTurns } from './in-turn.ts';
import { keep } from './keep.ts';
import type { ClipWorld } from './quick-clip.ts';

/** What the page under the menu says a link's words are, and what was said in it. */
const page = vi.hoisted(() => ({ words: 'The words of the link' as unknown, toasts: [] as string[] }));

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: { getMessage: (key: string, fillings: string[]) => sentence(key, fillings) },
    storage: { session: { set: () => Promise.resolve(), get: () => Promise.resolve({}) } },
    scripting: {
      executeScript: ({ target, args }: { target: { frameIds?: number[] }; args: [ToastWords] }) => {
        if (target.frameIds !== undefined) return Promise.resolve([{ result: page.words }]);
        page.toasts.push(args[0].sentence);
        return Promise.resolve([{ result: true }]);
      },
    },
    action: { setBadgeText: () => Promise.resolve(), setTitle: () => Promise.resolve() },
  },
}));

const sentence = (key: string, fillings: readonly string[]): string => {
  const sentences: Readonly<Record<string, { readonly message: string }>> = english;
  return (sentences[key]?.message ?? key).replace(/\$(\d)/g, (_, number: string) => fillings[Number(number) - 1] ?? '');
};

const { clipLink } = await import('./clip-link.ts');

const PAGE = 'https://streams.example/late';
const TAB = { id: 7, url: 'https://lists.example/today?utm_source=mail', title: 'Today’s list' };

let database: OutboxDatabase;
let world: ClipWorld;
let seen: SeenPlace | null;

beforeEach(() => {
  database = openDatabase(`link-${crypto.randomUUID()}`);
  let minted = 0;
  seen = null;
  page.words = 'The words of the link';
  page.toasts.length = 0;
  world = {
    outbox: makeOutbox(database),
    now: () => 1_000,
    mintId: () => testId((minted += 1)),
    choices: () => Promise.resolve({ ...NO_NAMES, keptDays: 30 }),
    inTurn: makeTurns(),
    tellWaiting: () => Promise.resolve(),
    seen: () => Promise.resolve(seen),
  };
});

afterEach(() => database.dexie.delete());

const stored = async (): Promise<Clip[]> =>
  (await database.clips.toArray()).map(({ text }) => clipSchema.parse(clipOfText(text)));

const clipAt = (url: string): Promise<void> => clipLink(world, TAB, { url, frameId: 0, words: null });

const opened = (url: string, canonicalUrl: string | null = null): Promise<unknown> =>
  keep(world, {
    capture: { ...testCapture(url), canonicalUrl },
    left: null,
    online: true,
    note: '',
    under: null,
    again: false,
    addressOnly: false,
  });

describe('a link that is clipped', () => {
  it('is kept unopened, by its words and where it leads, with the page it stands on', async () => {
    await clipAt(`https://www.google.com/url?q=${PAGE}`);
    expect(await stored()).toMatchObject([
      {
        capture: { url: PAGE, title: 'The words of the link', unopened: true },
        via: { url: 'https://lists.example/today', title: 'Today’s list' },
        joins: null,
      },
    ]);
    expect(page.toasts).toStrictEqual(['Link clipped, its page unopened']);
  });

  it('is called by its address where the page tells no words', async () => {
    page.words = null;
    await clipAt(PAGE);
    expect(await stored()).toMatchObject([{ capture: { title: PAGE } }]);
  });

  it.each([
    ['its address', PAGE, null],
    ['the address it was shown at, which is not the one it calls its own', PAGE, 'https://streams.example/2026/late'],
    ['a copy of it for phones', `https://www.google.com/amp/s/streams.example/late`, null],
  ])('is not clipped again where its page is, by %s', async (_, url, canonicalUrl) => {
    await opened(url, canonicalUrl);
    await clipAt(PAGE);
    expect(page.toasts).toStrictEqual(['Already clipped']);
    expect(await stored()).toHaveLength(1);
  });

  it('is not clipped again where it leads to the paper that is clipped in another form', async () => {
    await opened('https://arxiv.org/abs/2401.01234');
    await clipAt('https://arxiv.org/pdf/2401.01234v2');
    expect(page.toasts).toStrictEqual(['Already clipped']);
    expect(await stored()).toHaveLength(1);
  });

  it('joins the clip of a page that calls this address its own, for that proves little', async () => {
    await opened(`${PAGE}/amp`, PAGE);
    await clipAt(PAGE);
    expect(page.toasts).toStrictEqual(['Added to your clip']);
    expect((await stored()).map(({ joins }) => joins)).toStrictEqual([null, testId(1)]);
  });

  it('says where its page was seen', async () => {
    seen = { where: 'published', issue: 'Lakeside Letter #254' };
    await clipAt(PAGE);
    expect(page.toasts).toStrictEqual(['Link clipped, its page unopened. Seen in Lakeside Letter #254.']);
  });

  it.each([
    ['mailto:ada@lists.example', 'Not clipped: this link leads to no web page.'],
    ['javascript:alert(1)', 'Not clipped: this link leads to no web page.'],
    [`https://long.example/${'x'.repeat(9_000)}`, english.longAddress.message],
  ])('is refused with a sentence: %.30s', async (url, said) => {
    await clipAt(url);
    expect(page.toasts).toStrictEqual([said]);
    expect(await stored()).toStrictEqual([]);
  });
});
