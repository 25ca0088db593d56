import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { clipOf, openTestStore, rowOf } from '#pwa/store/testing.ts';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import { startBridge, type ClipperLink } from './start-bridge.ts';
import { makeClipper, type ScriptedClipper } from './testing/scripted-clipper.ts';

// oxlint-disable-next-line no-restricted-globals -- what was read is noted outside the store on purpose
const memory = localStorage;
const forget = (): void => memory.clear();
beforeEach(forget);
afterEach(forget);

const startDesk = (store: DeskStore): ClipperLink => {
  const link = startBridge({
    window,
    origin: location.origin,
    store,
    locks: navigator.locks,
    absentAfter: 50,
    patience: 200,
    firstRetry: 10,
    memory,
  });
  onTestFinished(() => link.stop());
  return link;
};

/** A clipper that has handed over so many clips, to a desk that has none. */
const setUp = async (delivered: number, change: (clipper: ScriptedClipper) => void = () => undefined) => {
  const clipper = makeClipper(window);
  for (let number = 1; number <= delivered; number += 1) clipper.put(rowOf(clipOf(number)));
  for (const kept of clipper.outbox.values()) kept.delivered = true;
  change(clipper);
  clipper.arrive();
  const store = await openTestStore();
  onTestFinished(() => {
    clipper.die();
    store.close();
  });
  return { clipper, store, link: startDesk(store) };
};

const connected = async (link: ClipperLink): Promise<void> => {
  await expect.poll(() => link.state.get()).toMatchObject({ kind: 'connected', waiting: 0 });
};

test('says that clips which were handed over are not here, until they were asked for again', async () => {
  const { link } = await setUp(5, (clipper) => {
    clipper.account = { gone: 120, loss: null };
    clipper.put(rowOf(clipOf(6)));
  });
  await expect.poll(() => link.news.get().missing).toMatchObject({ delivered: 5, gone: 120 });
  await connected(link);
  expect(await link.pullAgain()).toMatchObject({ ok: true, value: { stored: 5 } });
  expect(link.news.get()).toStrictEqual({ missing: null, loss: null });
});

test('misses nothing where everything is here, nor while it comes in', async () => {
  const { link, store, clipper } = await setUp(0, (its) => {
    for (let number = 1; number <= 40; number += 1) its.put(rowOf(clipOf(number)));
  });
  const heard: unknown[] = [];
  link.news.subscribe(() => heard.push(link.news.get().missing));
  await connected(link);
  await expect.poll(() => clipper.asked.some(({ ask }) => ask === 'account')).toBe(true);
  const other = startDesk(store);
  await connected(other);
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  expect(heard.filter((missing) => missing !== null)).toStrictEqual([]);
});

test('lets be what its owner does without, and tells it again when more are missing', async () => {
  const { link, store, clipper } = await setUp(5);
  await expect.poll(() => link.news.get().missing).toMatchObject({ delivered: 5, here: 0 });
  link.leaveMissing();
  expect(link.news.get().missing).toBeNull();
  link.stop();

  const second = startDesk(store);
  await connected(second);
  expect(second.news.get().missing).toBeNull();
  second.stop();

  for (const number of [6, 7]) clipper.put(rowOf(clipOf(number)));
  for (const kept of clipper.outbox.values()) kept.delivered = true;
  const third = startDesk(store);
  await expect.poll(() => third.news.get().missing).toMatchObject({ delivered: 7, here: 0 });
});

test('learns it from a clipper of before, which knows no such question', async () => {
  const { link } = await setUp(5, (clipper) => {
    clipper.mischief = (request, honest, say) => {
      if (request.ask !== 'account') say(honest());
    };
  });
  await expect
    .poll(() => link.news.get())
    .toStrictEqual({
      missing: { delivered: 5, here: 0, gone: null },
      loss: null,
    });
  await connected(link);
});

test('tells what the clipper lost itself until it is told that this was read', async () => {
  const loss = { at: 7, clips: 3, waiting: 2 };
  const { link } = await setUp(0, (clipper) => {
    clipper.account = { gone: 0, loss };
  });
  await expect.poll(() => link.news.get().loss).toStrictEqual(loss);
  await link.readLoss(7);
  expect(link.news.get().loss).toBeNull();
});
