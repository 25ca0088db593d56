import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { believed, lastBelievedId, lastChangedFirst } from './believed-time.ts';

const NOW = Date.UTC(2026, 10, 30);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const idAt = (msecs: number): string => v7({ msecs });

test('believes times up to a day ahead', () => {
  expect(believed(NOW + 23 * HOUR, NOW)).toBe(NOW + 23 * HOUR);
  expect(believed(NOW + 3_650 * DAY, NOW)).toBe(0);
  expect(idAt(NOW + DAY) < lastBelievedId(NOW)).toBe(true);
  expect(idAt(NOW + DAY + 1) > lastBelievedId(NOW)).toBe(true);
});

test('puts what was changed under a clock ten years ahead below what was changed since', () => {
  const rows = [NOW - DAY, NOW, NOW + 3_650 * DAY].map((changedAt, at) => ({ changedAt, at }));
  expect(lastChangedFirst(rows, NOW).map((row) => row.at)).toStrictEqual([1, 0, 2]);
});
