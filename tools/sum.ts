export interface Sum {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const fieldOf = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null ? Object.entries(from).find(([name]) => name === key)?.[1] : undefined;

const count = (from: unknown, key: string): number => {
  const value = fieldOf(from, key);
  return typeof value === 'number' ? value : 0;
};

/** Vitest's JSON report, or null where it wrote none. */
export const sumOfVitest = (report: unknown): Sum => ({
  passed: count(report, 'numPassedTests'),
  // A file that does not load has no failed test in it, only a failed run.
  failed: Math.max(count(report, 'numFailedTests'), fieldOf(report, 'success') === false ? 1 : 0),
  skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
});

/** Playwright's JSON report, or null where it wrote none. A flaky test passed in the end. */
export const sumOfPlaywright = (report: unknown): Sum => {
  const stats = fieldOf(report, 'stats');
  return {
    passed: count(stats, 'expected') + count(stats, 'flaky'),
    failed: count(stats, 'unexpected'),
    skipped: count(stats, 'skipped'),
  };
};
