import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useSettled } from './use-settled.ts';

let root: Root;
let host: HTMLElement;

function Follower({ value }: { readonly value: number }) {
  return useSettled(value);
}

/** What the follower shows now. */
const shown = (): number => Number(host.textContent);

const show = (value: number) => act(() => root.render(<Follower value={value} />));
const wait = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  host = document.createElement('div');
  root = createRoot(host);
});
afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('shows the first value at once, and the next after a pause', () => {
  show(1);
  expect(shown()).toBe(1);
  show(2);
  wait(300);
  expect(shown()).toBe(1);
  wait(200);
  expect(shown()).toBe(2);
});

test('follows at least every two seconds who never pauses', () => {
  show(0);
  let furthest = 0;
  for (let value = 1; value <= 100; value += 1) {
    show(value);
    wait(100);
    furthest = Math.max(furthest, value - shown());
  }
  expect(furthest).toBeGreaterThan(5);
  expect(furthest).toBeLessThanOrEqual(20);
});

test('waits for a pause again after it has caught up', () => {
  show(0);
  for (let value = 1; value <= 15; value += 1) {
    show(value);
    wait(100);
  }
  wait(1_000);
  expect(shown()).toBe(15);
  show(16);
  wait(300);
  expect(shown()).toBe(15);
  wait(200);
  expect(shown()).toBe(16);
});
