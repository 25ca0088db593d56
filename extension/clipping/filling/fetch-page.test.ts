import { describe, expect, it } from 'vitest';
import { fetchPage } from './fetch-page.ts';

interface Served {
  readonly url?: string;
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
}

const PAGE = 'https://example.org/2026/late';

const serve = ({ url = PAGE, status = 200, type = 'text/html', body = '<title>Late</title>' }: Served) => {
  const asked: [unknown, RequestInit | undefined][] = [];
  const fetched: typeof fetch = (of, how) => {
    asked.push([of, how]);
    const response = new Response(body, { status, headers: { 'content-type': type } });
    Object.defineProperty(response, 'url', { value: url });
    return Promise.resolve(response);
  };
  return { asked, world: { fetch: fetched, timeout: () => AbortSignal.timeout(1_000) } };
};

it('asks as a stranger would, and gives the page and where it is from', async () => {
  const { world, asked } = serve({ url: 'https://www.example.org/2026/late/' });
  expect(await fetchPage(world, PAGE)).toStrictEqual({
    ok: true,
    value: { url: 'https://www.example.org/2026/late/', html: '<title>Late</title>' },
  });
  expect(asked[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
});

it.each(['http://localhost/', 'http://192.168.0.1/x', 'http://[::1]/', 'file:///etc/passwd', 'ftp://example.org/'])(
  'never asks for %s',
  async (url) => {
    const { world, asked } = serve({});
    expect(await fetchPage(world, url)).toStrictEqual({ ok: false, failure: { kind: 'never', why: 'address' } });
    expect(asked).toStrictEqual([]);
  },
);

describe('is not taken for the page', () => {
  it.each<[string, Served, 'later' | 'never']>([
    ['what a private address answers', { url: 'http://127.0.0.1/' }, 'never'],
    ['the home page it was sent to', { url: 'https://example.org/' }, 'never'],
    ['a log-in', { url: 'https://example.org/login?next=/2026/late' }, 'never'],
    ['something that is no page', { type: 'application/pdf' }, 'never'],
    ['a page that is not there', { status: 404 }, 'never'],
    ['a refusal', { status: 403 }, 'never'],
    ['a server that is busy', { status: 503 }, 'later'],
    ['a server that was asked too often', { status: 429 }, 'later'],
  ])('%s', async (_, served, kind) => {
    expect(await fetchPage(serve(served).world, PAGE)).toMatchObject({ ok: false, failure: { kind } });
  });

  it('an answer that never came', async () => {
    const world = { fetch: () => Promise.reject(new TypeError('Failed to fetch')), timeout: AbortSignal.timeout };
    expect(await fetchPage(world, PAGE)).toStrictEqual({ ok: false, failure: { kind: 'later', why: 'TypeError' } });
  });
});

it('reads the first five megabytes', async () => {
  const { world } = serve({ body: `<title>Late</title>${'x'.repeat(7_000_000)}` });
  const page = await fetchPage(world, PAGE);
  expect(page.ok && page.value.html.length).toBe(5 * 1_024 * 1_024);
});
