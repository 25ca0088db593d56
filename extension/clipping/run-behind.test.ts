import { expect, it } from 'vitest';
import { ok } from '#shared/result.ts';
import { runBehind, type BehindWorld } from './run-behind.ts';

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
