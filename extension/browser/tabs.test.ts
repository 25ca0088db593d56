import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '#shared/result.ts';

interface Injection {
  readonly injectImmediately?: boolean;
  readonly files?: readonly string[];
}

const never = new Promise<never>(() => undefined);
const injected: Injection[] = [];
/** What the page answers to a script that waits for it, to one that does not, and to the question whether it is loading. */
const endless = { loaded: never as Promise<string>, asItIs: 'half', isLoading: () => Promise.resolve(true) };
let page = endless;

vi.stubGlobal('browser', {
  runtime: { id: 'test' },
  scripting: {
    executeScript: async (injection: Injection) => {
      injected.push(injection);
      if (injection.files === undefined) return [{ result: await page.isLoading() }];
      return [{ result: injection.injectImmediately === true ? page.asItIs : await page.loaded }];
    },
  },
});
const { runCapture } = await import('./tabs.ts');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  injected.length = 0;
  page = endless;
});

const filesRun = (): number => injected.filter(({ files }) => files !== undefined).length;

it('reads a page that never ends loading as far as it is there', async () => {
  const ran = runCapture(7);
  await vi.advanceTimersByTimeAsync(1_499);
  expect(filesRun()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await ran).toStrictEqual(ok('half'));
});

it('reads a page once that is there in time', async () => {
  page = { ...page, loaded: Promise.resolve('whole') };
  expect(await runCapture(7)).toStrictEqual(ok('whole'));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(injected).toHaveLength(1);
});

it('reads a page once that is busy being read', async () => {
  const busy = Promise.withResolvers<string>();
  page = { ...page, loaded: busy.promise, isLoading: () => busy.promise.then(() => true) };
  const ran = runCapture(7);
  await vi.advanceTimersByTimeAsync(4_000);
  busy.resolve('whole');
  expect(await ran).toStrictEqual(ok('whole'));
  await vi.advanceTimersByTimeAsync(0);
  expect(filesRun()).toBe(1);
});

it.each([
  ['has loaded and answers late', () => Promise.resolve(false)],
  ['lets nobody in yet', () => Promise.reject(new Error('Cannot access contents of the page.'))],
])('waits for a page that %s', async (_which, isLoading) => {
  const late = Promise.withResolvers<string>();
  page = { ...page, loaded: late.promise, isLoading };
  const ran = runCapture(7);
  await vi.advanceTimersByTimeAsync(4_000);
  late.resolve('whole');
  expect(await ran).toStrictEqual(ok('whole'));
  expect(filesRun()).toBe(1);
});
