import { expect, onTestFinished, test } from 'vitest';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import { storeFailure } from '#pwa/store/failure.ts';
import { clipOf, firstOf, idOf, openTestStore, rowOf } from '#pwa/store/testing.ts';
import { fail } from '#shared/result.ts';
import { makeClipper, type ScriptedClipper } from './testing/scripted-clipper.ts';
import { BRIDGE_VERSION } from '#shared/bridge.ts';
import { startBridge, type ClipperLink } from './start-bridge.ts';

const rows = (from: number, to: number): ReturnType<typeof rowOf>[] =>
  Array.from({ length: to - from + 1 }, (_, at) => rowOf(clipOf(from + at)));

const setUp = async (
  change: { store?: Partial<DeskStore>; clipper?: (clipper: ScriptedClipper) => void } = {},
): Promise<{ clipper: ScriptedClipper; link: ClipperLink; store: DeskStore }> => {
  const clipper = makeClipper(window);
  change.clipper?.(clipper);
  clipper.arrive();
  const store = { ...(await openTestStore()), ...change.store };
  const link = startBridge({
    window,
    origin: location.origin,
    store,
    locks: navigator.locks,
    absentAfter: 50,
    patience: 200,
    firstRetry: 10,
  });
  onTestFinished(() => {
    link.stop();
    clipper.die();
    store.close();
  });
  return { clipper, link, store };
};

const inboxIds = async (store: DeskStore): Promise<readonly string[]> => {
  const page = await firstOf(store.watchInbox({ state: 'inbox', search: '', limit: 1_000 }));
  return page.entries.map(({ clip }) => clip.id).toSorted();
};
const untilHere = async (store: DeskStore, from: number, to: number): Promise<void> => {
  await expect.poll(() => inboxIds(store)).toEqual(rows(from, to).map(({ key }) => key));
};

const waitingIn = ({ outbox }: ScriptedClipper): readonly string[] =>
  [...outbox.values()].flatMap(({ row, delivered }) => (delivered ? [] : [row.key]));
const untilDelivered = async (clipper: ScriptedClipper): Promise<void> => {
  await expect.poll(() => waitingIn(clipper)).toEqual([]);
};

test('takes over what waits when it meets the clipper, and says so', async () => {
  const { clipper, link, store } = await setUp({ clipper: (its) => its.put(...rows(1, 3)) });
  await untilHere(store, 1, 3);
  await untilDelivered(clipper);
  await expect.poll(() => link.state.get()).toEqual({ kind: 'connected', waiting: 0, clipper: 'scripted' });
});

test('takes over a new clip when the clipper rings', async () => {
  const { clipper, link, store } = await setUp();
  await expect.poll(() => link.state.get().kind).toBe('connected');
  clipper.put(...rows(1, 1));
  clipper.ring();
  await untilHere(store, 1, 1);
});

test('moves more than one batch, and a single clip larger than a batch', async () => {
  const excerpts = Array.from({ length: 8 }, () => ({
    markdown: 'm'.repeat(100_000),
    text: 't'.repeat(100_000),
    selector: { exact: '', prefix: '', suffix: '' },
    fragmentUrl: null,
  }));
  const { clipper, store } = await setUp({
    clipper: (its) => {
      its.put(...rows(1, 1), rowOf(clipOf(2, { excerpts })), ...rows(3, 4));
    },
  });
  await untilHere(store, 1, 4);
  await untilDelivered(clipper);
  expect(clipper.asked.filter(({ ask }) => ask === 'pull').length).toBeGreaterThan(2);
});

test('hands a batch to the database while that still writes the one before, and acknowledges the one before first', async () => {
  const { clipper, store } = await setUp({ clipper: (its) => its.put(...rows(1, 2)) });
  const takeIn = store.takeIn;
  const handed: string[] = [];
  let secondCame: (() => void) | undefined;
  const second = new Promise<void>((resolve) => (secondCame = resolve));
  Object.assign(store, {
    takeIn: async (batch: Parameters<typeof takeIn>[0]) => {
      handed.push(...batch.map(({ key }) => key));
      if (handed.length > 1) secondCame?.();
      await second;
      expect(clipper.asked.filter(({ ask }) => ask === 'ack')).toEqual([]);
      return takeIn(batch);
    },
  });
  clipper.mischief = (request, answer, say) => {
    const full = answer();
    if (full.say === 'batch' && full.rows.length > 1) say({ ...full, rows: full.rows.slice(0, 1), more: true });
    else say(full);
  };
  await untilDelivered(clipper);
  await untilHere(store, 1, 2);
  expect(clipper.asked.flatMap((request) => (request.ask === 'ack' ? [request.ids] : []))).toEqual([
    [idOf(1)],
    [idOf(2)],
  ]);
});

test('acknowledges the batch that was stored and not the one behind it that could not be', async () => {
  let full = true;
  const { clipper, link, store } = await setUp({ clipper: (its) => its.put(...rows(1, 2)) });
  const takeIn = store.takeIn;
  Object.assign(store, {
    takeIn: (batch: Parameters<typeof takeIn>[0]) =>
      full && batch.some(({ key }) => key === idOf(2)) ? Promise.resolve(fail(storeFailure('quota'))) : takeIn(batch),
  });
  clipper.mischief = (request, answer, say) => {
    const whole = answer();
    if (whole.say === 'batch' && whole.rows.length > 1) say({ ...whole, rows: whole.rows.slice(0, 1), more: true });
    else say(whole);
  };
  await expect.poll(() => link.state.get().kind).toBe('failed');
  await expect.poll(() => waitingIn(clipper)).toEqual([idOf(2)]);
  full = false;
  await untilDelivered(clipper);
  await untilHere(store, 1, 2);
});

test('acknowledges nothing before it is stored, and nothing at all when storing fails', async () => {
  let full = true;
  const { clipper, link, store } = await setUp({ clipper: (its) => its.put(...rows(1, 2)) });
  const takeIn = store.takeIn;
  Object.assign(store, {
    takeIn: (batch: Parameters<typeof takeIn>[0]) =>
      full ? Promise.resolve(fail(storeFailure('quota'))) : takeIn(batch),
  });
  await expect.poll(() => link.state.get()).toEqual({ kind: 'failed', why: storeFailure('quota').why });
  expect(clipper.asked.some(({ ask }) => ask === 'ack')).toBe(false);
  full = false;
  await untilHere(store, 1, 2);
  await untilDelivered(clipper);
  await expect.poll(() => link.state.get().kind).toBe('connected');
});

test('gets the same clips again after a lost ack and keeps each once', async () => {
  let lost = 0;
  const { clipper, store } = await setUp({
    clipper(its) {
      its.put(...rows(1, 3));
      its.mischief = (request, answer, say) => {
        if (request.ask === 'ack' && lost < 2) lost += 1;
        else say(answer());
      };
    },
  });
  await untilDelivered(clipper);
  await untilHere(store, 1, 3);
  expect(lost).toBe(2);
  expect(await firstOf(store.watchSetAside())).toEqual([]);
});

test('goes on with a new port when the clipper dies in the middle of a batch', async () => {
  let deaths = 0;
  const { clipper, store } = await setUp({
    clipper(its) {
      its.put(...rows(1, 3));
      its.mischief = (request, answer, say) => {
        if (request.ask === 'pull' && deaths === 0) {
          deaths += 1;
          its.die();
          its.arrive();
        } else say(answer());
      };
    },
  });
  await untilDelivered(clipper);
  await untilHere(store, 1, 3);
  expect(deaths).toBe(1);
});

test('sets a poisoned clip aside and takes over the rest', async () => {
  const { clipper, store } = await setUp({
    clipper: (its) => its.put(...rows(1, 1), { key: idOf(2), clip: { evil: '<script>' } }, ...rows(3, 3)),
  });
  await untilDelivered(clipper);
  expect(await inboxIds(store)).toEqual([idOf(1), idOf(3)]);
  expect(await firstOf(store.watchSetAside())).toMatchObject([{ key: idOf(2), why: 'unreadable' }]);
});

test('drops and counts messages of the wrong shape, and stays in touch', async () => {
  const { clipper, link, store } = await setUp();
  await expect.poll(() => link.state.get().kind).toBe('connected');
  const before = link.dropped();
  for (const garbage of [null, 7, 'ring', {}, { say: 'ring' }, { say: 'batch', id: 1, rows: 'all', more: false }])
    clipper.say(garbage);
  clipper.say({ say: 'acked', id: 4711, ids: [] });
  window.postMessage({ galley: 'clipper-answers', v: 99 }, location.origin);
  await expect.poll(() => link.dropped() - before).toBe(8);
  clipper.put(...rows(1, 1));
  clipper.ring();
  await untilHere(store, 1, 1);
});

test('does not acknowledge a batch that came in the wrong shape', async () => {
  let bad = true;
  const { clipper, store } = await setUp({
    clipper(its) {
      its.put(...rows(1, 2));
      its.mischief = (request, answer, say) => {
        if (request.ask === 'pull' && bad) {
          bad = false;
          say({ ...answer(), rows: [{ key: 1, text: 'null' }] });
        } else say(answer());
      };
    },
  });
  await untilDelivered(clipper);
  expect(clipper.asked.filter(({ ask }) => ask === 'ack')).toHaveLength(1);
  await untilHere(store, 1, 2);
});

test('gives up on a clipper that hands over the same clips again and again, with a sentence', async () => {
  const { link } = await setUp({
    clipper(its) {
      its.put(...rows(1, 1));
      its.mischief = (request, answer, say) => {
        const honest = answer();
        if (request.ask === 'ack') for (const kept of its.outbox.values()) kept.delivered = false;
        say(honest.say === 'batch' ? { ...honest, more: true } : honest);
      };
    },
  });
  await expect.poll(() => link.state.get().kind).toBe('failed');
});

test('says absent when nobody answers, and still finds a clipper that announces itself later', async () => {
  const { clipper, link, store } = await setUp({ clipper: (its) => (its.arrive = () => undefined) });
  await expect.poll(() => link.state.get().kind).toBe('absent');
  clipper.put(...rows(1, 1));
  clipper.announce();
  await untilHere(store, 1, 1);
  expect(link.state.get().kind).toBe('connected');
});

test('leaves the old port for the newest one', async () => {
  const { clipper, link, store } = await setUp();
  await expect.poll(() => link.state.get().kind).toBe('connected');
  clipper.announce();
  clipper.put(...rows(1, 1));
  clipper.ring();
  await untilHere(store, 1, 1);
  expect(link.state.get().kind).toBe('connected');
});

test('takes everything again that the clipper still has', async () => {
  const { clipper, link, store } = await setUp({
    clipper(its) {
      its.put(...rows(1, 5));
      for (const kept of its.outbox.values()) kept.delivered = true;
    },
  });
  await expect.poll(() => link.state.get().kind).toBe('connected');
  expect(await inboxIds(store)).toEqual([]);
  expect(await link.pullAgain()).toEqual({ ok: true, value: { stored: 5 } });
  await untilHere(store, 1, 5);
  expect(await link.pullAgain()).toEqual({ ok: true, value: { stored: 0 } });
  expect(waitingIn(clipper)).toEqual([]);
});

test('waits while another tab takes clips over, and then looks for itself', async () => {
  const { clipper, link, store } = await setUp();
  await expect.poll(() => link.state.get().kind).toBe('connected');
  const pulls = (): number => clipper.asked.filter(({ ask }) => ask === 'pull').length;
  await expect.poll(pulls).toBe(1);
  await navigator.locks.request('galley-drain', async () => {
    clipper.put(...rows(1, 2));
    clipper.ring();
    await expect.poll(async () => (await navigator.locks.query()).pending?.length).toBe(1);
    expect(pulls()).toBe(1);
  });
  await untilHere(store, 1, 2);
});

test('says which of the two to update when a clipper of another version answers', async () => {
  const { clipper, link, store } = await setUp({ clipper: (its) => (its.arrive = () => undefined) });
  const answer = (v: number): void => window.postMessage({ galley: 'clipper-answers', v }, location.origin);
  answer(0);
  await expect.poll(() => link.state.get()).toMatchObject({ why: expect.stringContaining('older than the desk') });
  answer(BRIDGE_VERSION + 1);
  await expect.poll(() => link.state.get()).toMatchObject({ why: expect.stringContaining('newer than the desk') });
  clipper.put(...rows(1, 1));
  clipper.announce();
  await untilHere(store, 1, 1);
  await expect.poll(() => link.state.get().kind).toBe('connected');
  const before = link.dropped();
  answer(0);
  await expect.poll(() => link.dropped()).toBe(before + 1);
  expect(link.state.get().kind).toBe('connected');
});

const archivedIds = async (store: DeskStore): Promise<readonly string[]> => {
  const page = await firstOf(store.watchInbox({ state: 'archived', search: '', limit: 1_000 }));
  return page.entries.map(({ clip }) => clip.id).toSorted();
};

test('archives a clip that is taken back after it came, and says that it knows', async () => {
  const { clipper, store } = await setUp({ clipper: (its) => its.put(...rows(1, 2)) });
  await untilDelivered(clipper);
  clipper.withdraw(idOf(1));
  clipper.ring();
  await expect.poll(() => clipper.takenBack.get(idOf(1))).toBe(true);
  expect([await inboxIds(store), await archivedIds(store)]).toEqual([[idOf(2)], [idOf(1)]]);
});

test('archives a clip that is taken back while its batch is on the way, whose acknowledgement crosses that', async () => {
  const { clipper, store } = await setUp({
    clipper: (its) => {
      its.put(...rows(1, 1));
      its.mischief = (request, answer, say) => {
        say(answer());
        if (request.ask === 'pull' && !its.takenBack.has(idOf(1))) {
          its.withdraw(idOf(1));
          its.ring();
        }
      };
    },
  });
  await expect.poll(() => clipper.takenBack.get(idOf(1))).toBe(true);
  expect([await inboxIds(store), await archivedIds(store)]).toEqual([[], [idOf(1)]]);
});

test('archives a clip that comes in the same batch that tells of its being taken back', async () => {
  const { clipper, store } = await setUp({
    clipper: (its) => {
      its.put(...rows(1, 2));
      its.mischief = (request, answer, say) => {
        const honest = answer();
        if (honest.say === 'batch' && honest.rows.length > 0) {
          its.withdraw(idOf(1));
          say({ ...honest, withdrawn: [idOf(1)] });
        } else say(honest);
      };
    },
  });
  await untilDelivered(clipper);
  await expect.poll(() => clipper.takenBack.get(idOf(1))).toBe(true);
  expect([await inboxIds(store), await archivedIds(store)]).toEqual([[idOf(2)], [idOf(1)]]);
});

test('hears of what was taken back after weeks, without having had it, and goes on', async () => {
  const { clipper, link, store } = await setUp({
    clipper: (its) => {
      its.put(...rows(1, 3));
      for (const number of [1, 2, 3]) its.withdraw(idOf(number));
    },
  });
  await expect.poll(() => [...clipper.takenBack.values()]).toEqual([true, true, true]);
  await expect.poll(() => link.state.get()).toMatchObject({ kind: 'connected', waiting: 0 });
  expect([await inboxIds(store), await archivedIds(store)]).toEqual([[], []]);
});

test('does not say that it knows before the clip is out of the inbox, and is told again', async () => {
  let failing = true;
  const { clipper, link, store } = await setUp({ clipper: (its) => its.put(...rows(1, 1)) });
  await untilDelivered(clipper);
  const honest = store.withdraw;
  store.withdraw = (ids) => (failing ? Promise.resolve(fail(storeFailure('quota'))) : honest(ids));
  clipper.withdraw(idOf(1));
  clipper.ring();
  await expect.poll(() => link.state.get().kind).toBe('failed');
  expect(clipper.takenBack.get(idOf(1))).toBe(false);
  failing = false;
  await expect.poll(() => clipper.takenBack.get(idOf(1))).toBe(true);
  expect(await archivedIds(store)).toEqual([idOf(1)]);
});

test('looks once more where a whole batch was taken back since it was read', async () => {
  let emptied = false;
  const { store } = await setUp({
    clipper: (its) => {
      its.put(...rows(1, 2));
      its.mischief = (request, answer, say) => {
        const honest = answer();
        if (honest.say === 'batch' && !emptied) {
          emptied = true;
          say({ ...honest, rows: [], more: true });
        } else say(honest);
      };
    },
  });
  await untilHere(store, 1, 2);
  expect(emptied).toBe(true);
});

test('gives up on a clipper that tells the same again and again, with a sentence', async () => {
  const { link } = await setUp({
    clipper: (its) => {
      its.withdraw(idOf(1));
      its.mischief = (request, answer, say) => {
        say(answer());
        if (request.ask === 'ack') its.withdraw(idOf(1));
      };
    },
  });
  await expect
    .poll(() => link.state.get())
    .toMatchObject({ kind: 'failed', why: expect.stringMatching(/again and again/) });
});
