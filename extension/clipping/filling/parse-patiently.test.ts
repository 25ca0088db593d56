import { expect, test, vi } from 'vitest';
import { fail, ok } from '#shared/result.ts';
import { testCapture } from '#extension/test-clip.ts';
import { parsePatiently, type ParserWorld } from './parse-patiently.ts';

const page = (url: string) => ({ url, html: '' });
const never = (): Promise<never> => new Promise(() => undefined);

/** Time passes only for a parser that hangs. */
const impatient = (ask: ParserWorld['ask'], close = vi.fn(() => Promise.resolve())) => ({
  close,
  parse: parsePatiently({ ask, close, pause: () => new Promise((resolve) => setTimeout(resolve, 20)) }),
});

test('a page that the parser does not come to an end with is given up for now, and the next one is read anew', async () => {
  let hung = false;
  const { parse, close } = impatient(
    ({ url }) => {
      if (url.includes('hang')) {
        hung = true;
        return never();
      }
      return hung ? never() : Promise.resolve(testCapture(url));
    },
    vi.fn(() => {
      hung = false;
      return Promise.resolve();
    }),
  );
  const [first, second] = await Promise.all([parse(page('https://a.example/hang')), parse(page('https://b.example/'))]);
  expect(first).toStrictEqual(fail({ kind: 'later', why: 'slow to read' }));
  expect(second).toStrictEqual(ok(testCapture('https://b.example/')));
  expect(close).toHaveBeenCalledOnce();
});

test('a parser that cannot even be ended keeps nobody waiting', async () => {
  const { parse } = impatient(never, vi.fn(never));
  expect(await parse(page('https://a.example/'))).toMatchObject({ ok: false });
});

test.each([
  ['breaks', () => Promise.reject(new Error('out of memory'))],
  ['gives no answer', () => Promise.resolve(undefined)],
  ['answers something else', () => Promise.resolve({ title: 7 })],
])('a page whose parser %s is not said to have no title', async (_, ask) => {
  const { parse } = impatient(ask);
  expect(await parse(page('https://a.example/'))).toStrictEqual(fail({ kind: 'later', why: 'unread' }));
});

test('a page that says nothing of itself is read, and has no title', async () => {
  const { parse } = impatient(() => Promise.resolve(null));
  expect(await parse(page('https://a.example/'))).toStrictEqual(ok(null));
});
