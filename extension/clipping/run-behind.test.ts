import { expect, it } from 'vitest';
import { ok } from '#shared/result.ts';
import { runBehind, runInFront, type BehindWorld } from './run-behind.ts';

const never = new Promise<never>(() => undefined);
const tabOf = (url: string) => ({ id: 7, url, title: 'A page' });

const world = (allowed: readonly string[], run: BehindWorld['run'], pause: BehindWorld['pause'] = () => never) => {
  const ran: number[] = [];
  const made: BehindWorld = {
    mayRead: ([url = '']) => Promise.resolve(allowed.includes(url)),
    run: (tabId) => {
      ran.push(tabId);
      return run(tabId);
    },
    pause,
  };
  return { ran, made };
};

it('reads a tab behind the others where the curator lets the clipper in', async () => {
  const { made, ran } = world(['https://a.example/'], () => Promise.resolve(ok('read')));
  expect(await runBehind(made, tabOf('https://a.example/'))(7)).toStrictEqual(ok('read'));
  expect(ran).toStrictEqual([7]);
});

it.each(['https://b.example/', 'file:///home/me/x.html', 'chrome://newtab/', ''])(
  'runs nothing in a tab at %s',
  async (url) => {
    const { made, ran } = world(['https://a.example/', 'file:///home/me/x.html'], () => Promise.resolve(ok('read')));
    expect(await runBehind(made, tabOf(url))(7)).toMatchObject({ ok: false });
    expect(ran).toStrictEqual([]);
  },
);

it('waits half a minute for the page in front, and no longer', async () => {
  const waited: number[] = [];
  const pause = (ms: number) => Promise.resolve(void waited.push(ms));
  expect(await runInFront({ run: () => never, pause })(7)).toMatchObject({ ok: false });
  expect(waited).toStrictEqual([30_000]);
});

it('reads nothing of a site that the browser cannot be asked about, and says so', async () => {
  const { made } = world([], () => Promise.resolve(ok('read')));
  const odd = { ...made, mayRead: () => Promise.reject(new Error('Invalid value for origin pattern')) };
  expect(await runBehind(odd, tabOf('http://odd.example/'))(7)).toMatchObject({ ok: false });
});

it('waits for no page that does not answer', async () => {
  const { made } = world(
    ['https://a.example/'],
    () => never,
    () => Promise.resolve(),
  );
  expect(await runBehind(made, tabOf('https://a.example/'))(7)).toMatchObject({
    ok: false,
    failure: { kind: 'unreadable', detail: 'no answer' },
  });
});
