import { expect, test } from 'vitest';
import { failuresOfVitest, sumOfPlaywright, sumOfVitest } from './sum.ts';

test('counts what the unit tests did', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1, success: false };
  expect(sumOfVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test('counts a test file that does not load as a failure', () => {
  expect(sumOfVitest({ numPassedTests: 7, numFailedTests: 0, success: false }).failed).toBe(1);
});

test('counts what the end-to-end tests did', () => {
  const report = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 } };
  expect(sumOfPlaywright(report)).toEqual({ passed: 6, failed: 2, skipped: 3 });
});

test('counts nothing where there is no report', () => {
  expect(sumOfVitest(null)).toEqual({ passed: 0, failed: 0, skipped: 0 });
  expect(sumOfPlaywright(null)).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('names what fell, and what was expected there', () => {
  const report = {
    testResults: [
      { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'holds' }] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'holds' },
          { status: 'failed', fullName: 'falls', failureMessages: ['expected 1 to be 2\n    at b.test.ts:3'] },
        ],
      },
      { name: 'c.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  };
  expect(failuresOfVitest(report)).toEqual([
    'b.test.ts: falls\n    expected 1 to be 2\n        at b.test.ts:3',
    'c.test.ts: no such module',
  ]);
  expect(failuresOfVitest(null)).toEqual([]);
});
