import { expect, onTestFinished, test } from 'vitest';
import { newPublication } from '#pwa/issue/new-publication.ts';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import { storeFailure } from '#pwa/store/failure.ts';
import { clipOf, freshName, good, idOf, openTestStore, rowOf } from '#pwa/store/testing.ts';
import type { SeenChange, SeenPlace } from '#shared/seen.ts';
import { seenKeys } from '#shared/seen-keys.ts';
import { startBridge, type ClipperLink } from './start-bridge.ts';
import { makeClipper, type ScriptedClipper } from './testing/scripted-clipper.ts';

const openDesk = (store: DeskStore): ClipperLink => {
  const link = startBridge({
    window,
    origin: location.origin,
    store,
    locks: navigator.locks,
    absentAfter: 50,
    patience: 200,
    firstRetry: 10,
    tellAgainAfter: 20,
  });
  onTestFinished(() => link.stop());
  return link;
};

const setUp = async (
  change: (clipper: ScriptedClipper) => void = () => undefined,
): Promise<{ clipper: ScriptedClipper; link: ClipperLink; store: DeskStore; name: string }> => {
  const name = freshName();
  const store = await openTestStore({ name });
  const clipper = makeClipper(window);
  change(clipper);
  clipper.arrive();
  onTestFinished(() => {
    clipper.die();
    store.close();
  });
  return { clipper, store, name, link: openDesk(store) };
};

const placeIn = ({ seen }: ScriptedClipper, number: number): SeenPlace | undefined => {
  const [key = 0] = seenKeys({ url: `https://example.org/${number}`, canonicalUrl: null });
  return seen.placeByKey.get(key);
};
const changesOf = ({ asked }: ScriptedClipper): readonly SeenChange[] =>
  asked.flatMap((request) => (request.ask === 'seen' ? request.change : []));
const stepsOf = (clipper: ScriptedClipper): readonly SeenChange[] =>
  changesOf(clipper).filter(({ from, to }) => from !== to);

const take = async (store: DeskStore, ...numbers: readonly number[]): Promise<void> =>
  void good(await store.takeIn(numbers.map((number) => rowOf(clipOf(number)))));

test('tells a clipper that knows nothing all of it, and then only what changed', async () => {
  const { clipper, store } = await setUp();
  await take(store, 1, 2, 3);
  await expect.poll(() => placeIn(clipper, 2)).toEqual({ where: 'inbox' });
  good(await store.archive([idOf(2)], true));
  await expect.poll(() => placeIn(clipper, 2)).toEqual({ where: 'archived' });
  const last = stepsOf(clipper).at(-1);
  expect(last?.from).not.toBeNull();
  expect(last?.put).toHaveLength(1);
});

test('goes on telling after the store once could not say where pages were seen', async () => {
  const store = await openTestStore();
  const clipper = makeClipper(window);
  clipper.arrive();
  let failures = 0;
  const failing: DeskStore = {
    ...store,
    watchSeen: () => {
      if (failures > 0) return store.watchSeen();
      failures += 1;
      return {
        subscribe(_, failed) {
          failed(storeFailure('failed'));
          return () => undefined;
        },
      };
    },
  };
  onTestFinished(() => {
    clipper.die();
    store.close();
  });
  openDesk(failing);
  await take(store, 1);
  await expect.poll(() => placeIn(clipper, 1)).toEqual({ where: 'inbox' });
  expect(failures).toBe(1);
});

test('sends nothing to a clipper that stands there already, when the desk is opened again', async () => {
  const { clipper, store, link, name } = await setUp();
  await take(store, 1, 2);
  await expect.poll(() => placeIn(clipper, 2)).toEqual({ where: 'inbox' });
  link.stop();
  const [before, questions] = [stepsOf(clipper).length, changesOf(clipper).length];
  const again = await openTestStore({ name });
  onTestFinished(() => again.close());
  openDesk(again);
  await expect.poll(() => changesOf(clipper).length).toBe(questions + 1);
  await take(again, 3);
  await expect.poll(() => placeIn(clipper, 3)).toEqual({ where: 'inbox' });
  const steps = stepsOf(clipper).slice(before);
  expect(steps.map(({ from, put }) => [from === null, put.length])).toEqual([[false, 1]]);
});

test('begins anew with a clipper that stands somewhere else', async () => {
  const { clipper, store } = await setUp((its) => {
    its.seen = { state: 'of another desk', placeByKey: new Map([[1, { where: 'inbox' }]]) };
  });
  await take(store, 1);
  await expect.poll(() => placeIn(clipper, 1)).toEqual({ where: 'inbox' });
  expect(stepsOf(clipper)[0]?.from).toBeNull();
  expect(clipper.seen.placeByKey.has(1)).toBe(false);
});

test('tells it all again when the clipper lost it, and again when it could not take it', async () => {
  let refusals = 2;
  const { clipper, store, link } = await setUp((its) => {
    its.mischief = (request, honest, say) => {
      if (request.ask === 'seen' && refusals > 0) {
        refusals -= 1;
        say({ id: request.id, say: 'refused', why: 'No room.' });
      } else say(honest());
    };
  });
  await take(store, 1);
  await expect.poll(() => placeIn(clipper, 1)).toEqual({ where: 'inbox' });
  expect([refusals, link.state.get().kind]).toEqual([0, 'connected']);
  clipper.seen = { state: null, placeByKey: new Map() };
  clipper.announce();
  await expect.poll(() => placeIn(clipper, 1)).toEqual({ where: 'inbox' });
});

test('takes clips over while the clipper never answers what it is told', async () => {
  const { clipper, store, link } = await setUp((its) => {
    its.mischief = ({ ask }, honest, say) => {
      if (ask !== 'seen' && ask !== 'offer') say(honest());
    };
  });
  await take(store, 1);
  await expect.poll(() => changesOf(clipper).length).toBeGreaterThan(0);
  clipper.put(rowOf(clipOf(2)));
  clipper.ring();
  await expect.poll(() => clipper.outbox.get(idOf(2))?.delivered).toBe(true);
  expect(link.state.get().kind).toBe('connected');
});

test('tells from one tab of two, and from the other when that one closes', async () => {
  const { clipper, store, link, name } = await setUp();
  const other = await openTestStore({ name });
  onTestFinished(() => other.close());
  await take(store, 1);
  await expect.poll(() => placeIn(clipper, 1)).toEqual({ where: 'inbox' });
  let watched = 0;
  const counting = { ...other, watchSeen: () => ((watched += 1), other.watchSeen()) };
  openDesk(counting);
  await take(store, 2);
  await expect.poll(() => placeIn(clipper, 2)).toEqual({ where: 'inbox' });
  expect(watched).toBe(0);
  link.stop();
  await expect.poll(() => watched).toBe(1);
  // Both desks of this page spoke over one port, and the one that stopped closed it.
  clipper.announce();
  await take(other, 3);
  await expect.poll(() => placeIn(clipper, 3)).toEqual({ where: 'inbox' });
});

test('offers the open issues when it meets the clipper, and again when one is made, but not when nothing changed', async () => {
  const { clipper, store } = await setUp();
  const offered = (): readonly unknown[] =>
    clipper.asked.flatMap((request) => (request.ask === 'offer' ? [request.issues.map(({ label }) => label)] : []));
  await expect.poll(offered).toEqual([[]]);
  const publication = newPublication('flat', 'Lakeside Letter', { mintId: () => crypto.randomUUID() });
  good(await store.savePublication(publication));
  good(await store.createIssue(publication.id, '2026-11-22'));
  await expect.poll(offered).toEqual([[], ['Lakeside Letter #1']]);
  good(await store.savePublication({ ...publication, tagline: 'Words' }));
  good(await store.savePublication({ ...publication, name: 'Letter' }));
  await expect.poll(offered).toEqual([[], ['Lakeside Letter #1'], ['Letter #1']]);
});
