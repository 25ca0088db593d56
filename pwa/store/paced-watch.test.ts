import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pacedWatch } from './paced-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A counter that is read again at each change, by a watch that can be told to skip. */
const counter = () => {
  const desk = { streaming: false, value: 0, reads: 0, takes: 0 };
  const changed = new Set<() => void>();
  const seen: number[] = [];
  const stop = pacedWatch<number>({ isStreaming: () => desk.streaming }, (skip) => ({
    subscribe(next) {
      const look = (): void => {
        if (skip()) next(null);
        else {
          desk.reads += 1;
          const { value } = desk;
          if (desk.takes === 0) next(value);
          else setTimeout(() => next(value), desk.takes);
        }
      };
      changed.add(look);
      look();
      return () => changed.delete(look);
    },
  })).subscribe(
    (value) => seen.push(value),
    () => undefined,
  );
  const add = (): void => {
    desk.value += 1;
    for (const look of changed) look();
  };
  return { desk, seen, add, stop, listening: () => changed.size };
};

test('gives every change at once where nothing streams in', () => {
  const { seen, add } = counter();
  add();
  add();
  expect(seen).toEqual([0, 1, 2]);
});

test('is asked now and then while much streams in, and gives the last answer once that ends', () => {
  const { desk, seen, add } = counter();
  desk.streaming = true;
  for (let times = 0; times < 40; times++) {
    add();
    vi.advanceTimersByTime(100);
  }
  expect(desk.reads).toBeLessThan(5);
  expect(seen.at(-1)).toBeGreaterThan(20);
  desk.streaming = false;
  vi.advanceTimersByTime(200);
  expect(seen.at(-1)).toBe(40);
  const reads = desk.reads;
  vi.advanceTimersByTime(10_000);
  expect(desk.reads).toBe(reads);
});

test('is asked more rarely where the answer takes long', () => {
  const { desk, add } = counter();
  desk.streaming = true;
  desk.takes = 500;
  for (let times = 0; times < 100; times++) {
    add();
    vi.advanceTimersByTime(100);
  }
  expect(desk.reads).toBeLessThan(5);
});

test('stays silent once nobody listens', () => {
  const { desk, seen, add, stop, listening } = counter();
  desk.streaming = true;
  add();
  stop();
  vi.advanceTimersByTime(5_000);
  expect(seen).toEqual([0]);
  expect(listening()).toBe(0);
});
