import { expect, test } from 'vitest';
import { aboutIssue, issueName } from './issue-words.ts';
import { today } from './today.ts';

const row = { number: 42, title: '', date: '2026-11-27', status: 'draft', items: 12 } as const;

test('an issue goes by its number, or by its title where it has none', () => {
  expect(issueName({ number: 42, title: 'Maps' })).toBe('#42');
  expect(issueName({ number: null, title: 'Maps' })).toBe('Maps');
  expect(issueName({ number: null, title: '' })).toBe('Unnumbered');
});

test('a numbered issue is told by date, status and size', () => {
  expect(aboutIssue(row)).toBe('27 Nov 2026 · draft · 12 items');
});

test('a date that cannot be read is left out', () => {
  expect(aboutIssue({ ...row, date: 'soon', items: 1 })).toBe('draft · 1 item');
});

test('today is the day of this machine, not of Greenwich', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
