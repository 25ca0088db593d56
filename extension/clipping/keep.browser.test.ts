import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clipOfText } from '#shared/clip-text.ts';
import { clip as clipSchema, type Clip } from '#shared/clip.ts';
import { issueId } from '#shared/ids.ts';
import { openDatabase, type OutboxDatabase } from '#extension/store/database.ts';
import { NO_NAMES } from '#shared/own-names.ts';
import { makeOutbox } from '#extension/store/outbox.ts';
import { testCapture, testId } from '#extension/test-clip.ts';
import { choicesOr, type Choices } from './choices.ts';
import { makeTurns } from './in-turn.ts';
import { captureOfLink } from './link-capture.ts';
import { keep, type Keeping, type KeepWorld } from './keep.ts';

let database: OutboxDatabase;
let world: KeepWorld;
let now: number;
let chosen: Choices;

beforeEach(() => {
  database = openDatabase(`keep-${crypto.randomUUID()}`);
  let minted = 0;
  now = 1_000;
  chosen = { ...NO_NAMES, keptDays: 30 };
  world = {
    outbox: makeOutbox(database),
    now: () => now,
    mintId: () => testId((minted += 1)),
    choices: async () => chosen,
    inTurn: makeTurns(),
  };
});

afterEach(() => database.dexie.delete());

const PAGE = 'https://example.org/late';

const keeping = (url: string, ...texts: readonly string[]): Keeping => ({
  capture: testCapture(url, ...texts),
  left: null,
  online: true,
  note: '',
  under: null,
  again: false,
  addressOnly: false,
});

const picture = (name: string): Keeping => {
  const asked = keeping(PAGE, '');
  const excerpts = asked.capture.excerpts.map((excerpt) => ({ ...excerpt, markdown: `![](${PAGE}/${name})` }));
  return { ...asked, capture: { ...asked.capture, excerpts } };
};

const stored = async (): Promise<Clip[]> =>
  (await database.clips.toArray()).map(({ text }) => clipSchema.parse(clipOfText(text)));

describe('a capture is kept', () => {
  it('also where what the curator chose cannot be read', async () => {
    world = { ...world, choices: choicesOr(() => Promise.reject(new Error('no settings'))) };
    expect((await keep(world, keeping(PAGE, 'one'))).kind).toBe('clipped');
    expect((await keep(world, keeping(PAGE, 'two'))).kind).toBe('added');
    expect(await stored()).toHaveLength(2);
  });

  it('as a clip, and only then called clipped', async () => {
    expect(await keep(world, keeping(PAGE, 'one', 'two'))).toStrictEqual({
      kind: 'clipped',
      id: testId(1),
      excerpts: 2,
      online: true,
      left: null,
    });
    expect(await stored()).toStrictEqual([
      {
        v: 1,
        id: testId(1),
        clippedAt: 1_000,
        capture: testCapture(PAGE, 'one', 'two'),
        note: '',
        section: null,
        joins: null,
      },
    ]);
  });

  it('with the section it is to be filed under, and the address as the tab shows it where that is wanted', async () => {
    const issue = issueId.parse(testId(9));
    await keep(world, { ...keeping(PAGE), under: { issue, section: 'Tools' }, asShown: true });
    await keep(world, { ...keeping('https://example.org/next'), under: { issue, section: '' } });
    expect(await stored()).toMatchObject([
      { issue, section: 'Tools', asShown: true },
      { issue, section: null },
    ]);
    expect((await stored())[1]).not.toHaveProperty('asShown');
  });

  it('as an addition to the clip of the same page, however its address is spelled', async () => {
    await keep(world, keeping(PAGE, 'one'));
    expect(await keep(world, keeping('http://www.example.org/late/?utm_source=x', 'two'))).toMatchObject({
      kind: 'added',
    });
    await keep(world, keeping(PAGE, 'three'));
    expect((await stored()).map(({ joins }) => joins)).toStrictEqual([null, testId(1), testId(1)]);
  });

  it('without the excerpts that are clipped already', async () => {
    await keep(world, keeping(PAGE, 'one'));
    await keep(world, keeping(PAGE, 'one', 'two'));
    expect((await stored())[1]?.capture.excerpts.map(({ text }) => text)).toStrictEqual(['two']);
  });

  it('not at all where nothing is new', async () => {
    await keep(world, keeping(PAGE, 'one'));
    expect(await keep(world, keeping(PAGE, 'one'))).toStrictEqual({ kind: 'known', left: null });
    expect(await stored()).toHaveLength(1);
  });

  it('again where the curator insists', async () => {
    await keep(world, keeping(PAGE));
    expect(await keep(world, { ...keeping(PAGE), note: 'why', again: true })).toMatchObject({ kind: 'added' });
    expect(await stored()).toMatchObject([{ note: '' }, { note: 'why', joins: testId(1) }]);
  });

  it('as a clip of its own where the first was taken back', async () => {
    await keep(world, keeping(PAGE, 'one'));
    await world.outbox.withdraw([testId(1)], now);
    expect(await keep(world, keeping(PAGE, 'one'))).toMatchObject({ kind: 'clipped', excerpts: 1 });
    expect((await stored())[1]?.joins).toBeNull();
  });

  it('as an addition to the next one where the first was taken back since', async () => {
    for (const text of ['one', 'two']) await keep(world, keeping(PAGE, text));
    await world.outbox.withdraw([testId(1)], now);
    await keep(world, keeping(PAGE, 'three'));
    expect((await stored()).map(({ joins }) => joins)).toStrictEqual([null, testId(1), testId(2)]);
  });

  it('although a link to it was clipped, whose page nobody had opened; but no such link once more', async () => {
    const unopened = keeping(PAGE);
    const link = { ...unopened, capture: { ...unopened.capture, unopened: true as const } };
    expect(await keep(world, link)).toMatchObject({ kind: 'clipped', unopened: true });
    expect(await keep(world, link)).toMatchObject({ kind: 'known' });
    expect(await keep(world, keeping(PAGE))).toMatchObject({ kind: 'added' });
    expect(await keep(world, keeping(PAGE))).toMatchObject({ kind: 'known' });
    expect(await keep(world, link)).toMatchObject({ kind: 'known' });
  });

  it('as a clip of its own after as many days as the curator keeps copies', async () => {
    chosen = { ...chosen, keptDays: 7 };
    await keep(world, keeping(PAGE, 'one'));
    now += 7 * 86_400_000;
    expect(await keep(world, keeping(PAGE, 'two'))).toMatchObject({ kind: 'added' });
    now += 7 * 86_400_000 + 1;
    expect(await keep(world, keeping(PAGE, 'three'))).toMatchObject({ kind: 'clipped' });
  });

  it('with those of the curator’s names that are in its address, and is compared by them', async () => {
    chosen = { ...chosen, strip: ['from', 'campaign'], spare: ['utm_source'] };
    await keep(world, keeping(`${PAGE}?From=letter&utm_source=a`, 'one'));
    expect(await keep(world, keeping(`${PAGE}?utm_source=a`, 'two'))).toMatchObject({ kind: 'added' });
    expect(await keep(world, keeping(`${PAGE}?utm_source=b`, 'three'))).toMatchObject({ kind: 'clipped' });
    expect((await stored()).map(({ names }) => names)).toStrictEqual([
      { strip: ['from'], spare: ['utm_source'] },
      { strip: [], spare: ['utm_source'] },
      { strip: [], spare: ['utm_source'] },
    ]);
  });

  it('apart for two files, which have no comparable address', async () => {
    await keep(world, keeping('file:///a.html#x', 'one'));
    expect(await keep(world, keeping('file:///a.html#y', 'two'))).toMatchObject({ kind: 'added' });
    expect(await keep(world, keeping('file:///b.html', 'two'))).toMatchObject({ kind: 'clipped' });
  });

  const PAPER = 'https://arxiv.org/abs/2401.01234';
  const PAPER_AS_PAGE = 'https://arxiv.org/html/2401.01234v2';
  const claiming = (url: string, canonicalUrl: string, ...texts: readonly string[]): Keeping => {
    const asked = keeping(url, ...texts);
    return { ...asked, capture: { ...asked.capture, canonicalUrl } };
  };

  it('as an addition to the clip of the same paper in another form', async () => {
    await keep(world, keeping(PAPER, 'one'));
    expect(await keep(world, keeping(PAPER_AS_PAGE, 'two'))).toMatchObject({ kind: 'added' });
    expect(await keep(world, keeping('https://doi.org/10.48550/arXiv.2401.01234'))).toMatchObject({ kind: 'known' });
    expect(await keep(world, keeping('https://arxiv.org/abs/2401.01235', 'one'))).toMatchObject({ kind: 'clipped' });
    expect((await stored()).map(({ joins }) => joins)).toStrictEqual([null, testId(1), null]);
  });

  it('not at all where it is a link to the address at which a page was shown that calls another its own', async () => {
    await keep(world, claiming(PAGE, 'https://example.org/2026/late'));
    const link = { ...keeping(PAGE), capture: captureOfLink(PAGE, 'Words') };
    expect(await keep(world, link)).toMatchObject({ kind: 'known' });
  });

  it('as an addition to the clip of the address it calls its own, and to that of a link which led there', async () => {
    await keep(world, { ...keeping(PAGE), capture: captureOfLink(`https://www.google.com/url?q=${PAGE}`, 'Words') });
    expect(await keep(world, claiming(`${PAGE}/amp`, PAGE))).toMatchObject({ kind: 'added' });
    expect(await keep(world, keeping(`${PAGE}/amp`, 'one'))).toMatchObject({ kind: 'added' });
    expect((await stored()).map(({ joins }) => joins)).toStrictEqual([null, testId(1), testId(1)]);
  });

  it('apart from the thing that an app has left behind and still calls its own', async () => {
    const [first, second] = [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      'https://www.youtube.com/watch?v=dQw4w9WgXcR',
    ];
    await keep(world, claiming(first, first));
    expect(await keep(world, claiming(second, first))).toMatchObject({ kind: 'clipped' });
  });

  it('apart from a page of which one only guesses that it is the same article', async () => {
    const ID = '0123abcd4567';
    await keep(world, keeping(`https://ci.example/builds/streams-${ID}`));
    expect(await keep(world, keeping(`https://ci.example/logs/streams-${ID}`))).toMatchObject({ kind: 'clipped' });
  });

  it('as an addition to an article of Medium, on whichever of its domains it is read', async () => {
    const [on, off] = ['https://medium.com/p/0123abcd4567', 'https://blog.example/late-streams-0123abcd4567'];
    await keep(world, keeping(on, 'one'));
    expect(await keep(world, keeping(off, 'two'))).toMatchObject({ kind: 'added' });
    await keep(world, keeping('https://blog.example/early-streams-0123abcd4568', 'three'));
    expect(await keep(world, keeping('https://medium.com/p/0123abcd4568', 'four'))).toMatchObject({ kind: 'added' });
  });

  it('at another address too, where a page that was left still names its own as the canonical one', async () => {
    const stale = (url: string): Keeping => {
      const asked = keeping(url);
      return { ...asked, capture: { ...asked.capture, canonicalUrl: PAGE } };
    };
    await keep(world, stale(PAGE));
    expect(await keep(world, stale(`${PAGE}/next`))).toMatchObject({ kind: 'added' });
    expect((await stored()).map(({ capture }) => capture.url)).toStrictEqual([PAGE, `${PAGE}/next`]);
  });

  it('as a clip of its own, where a page is opened afresh that was clipped as part of another by mistake', async () => {
    await keep(world, claiming(PAGE, PAGE));
    expect(await keep(world, claiming(`${PAGE}/next`, PAGE))).toMatchObject({ kind: 'added' });
    expect(await keep(world, claiming(`${PAGE}/next`, `${PAGE}/next`))).toMatchObject({ kind: 'clipped' });
    expect((await stored()).map(({ joins }) => joins)).toStrictEqual([null, testId(1), null]);
  });

  it('as an addition, where two forms of a paper each call themselves by their own address', async () => {
    const [abstract, whole] = ['https://dl.acm.org/doi/abs/10.1145/1.2', 'https://dl.acm.org/doi/10.1145/1.2'];
    await keep(world, claiming(abstract, abstract, 'one'));
    expect(await keep(world, claiming(whole, whole, 'two'))).toMatchObject({ kind: 'added' });
  });

  it('once, where the key is pressed twice in a hurry', async () => {
    const outcomes = await Promise.all([keep(world, keeping(PAGE, 'one')), keep(world, keeping(PAGE, 'one'))]);
    expect(outcomes.map(({ kind }) => kind)).toStrictEqual(['clipped', 'known']);
    expect(await stored()).toHaveLength(1);
  });

  it('with each of its pictures, which have no words to tell them apart by', async () => {
    await keep(world, picture('one.png'));
    expect(await keep(world, picture('two.png'))).toMatchObject({ kind: 'added', excerpts: 1 });
  });

  it('or the failure is told', async () => {
    database.dexie.close();
    expect(await keep(world, keeping(PAGE))).toMatchObject({ kind: 'not-stored', failure: { kind: 'failed' } });
  });
});
