export interface Sum {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const NOTHING: Sum = { passed: 0, failed: 0, skipped: 0 };

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const count = (from: Readonly<Record<string, unknown>>, key: string): number => {
  const value = from[key];
  return typeof value === 'number' ? value : 0;
};

/** Vitest's JSON report, or null where it wrote none. */
export const sumOfVitest = (report: unknown): Sum => {
  if (report === null) return NOTHING;
  const from = record(report);
  return {
    passed: count(from, 'numPassedTests'),
    // A file that does not load has no failed test in it, only a failed suite.
    failed: Math.max(count(from, 'numFailedTests'), from['success'] === false ? 1 : 0),
    skipped: count(from, 'numPendingTests') + count(from, 'numTodoTests'),
  };
};

/** Playwright's JSON report, or null where it wrote none. */
export const sumOfPlaywright = (report: unknown): Sum => {
  const stats = record(record(report)['stats']);
  return {
    passed: count(stats, 'expected') + count(stats, 'flaky'),
    failed: count(stats, 'unexpected'),
    skipped: count(stats, 'skipped'),
  };
};
