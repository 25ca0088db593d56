import { expect, test } from 'vitest';
import { makeInflow } from './inflow.ts';

test('clips stream in while a batch is stored, and for a moment after, whatever became of it', async () => {
  let time = 1_000;
  const inflow = makeInflow(() => time);
  expect(inflow.isStreaming()).toBe(false);
  const first = inflow.during(() => Promise.resolve('stored'));
  const second = inflow.during(() => Promise.reject(new Error('no room')));
  expect(inflow.isStreaming()).toBe(true);
  await expect(first).resolves.toBe('stored');
  await expect(second).rejects.toThrow('no room');
  time += 200;
  expect(inflow.isStreaming()).toBe(true);
  time += 100;
  expect(inflow.isStreaming()).toBe(false);
});
