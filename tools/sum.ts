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

const listOf = (from: unknown, key: string): readonly unknown[] => {
  const value = fieldOf(from, key);
  return Array.isArray(value) ? value : [];
};

const text = (from: unknown, key: string): string => {
  const value = fieldOf(from, key);
  return typeof value === 'string' ? value : '';
};

/** The first lines of a failure, which say what was expected. */
const headOf = (message: string): string => message.split('\n').slice(0, 4).join('\n    ');

/** What fell in Vitest's JSON report: a file with its test and what was expected, or a file that did not load and why. */
export const failuresOfVitest = (report: unknown): readonly string[] =>
  listOf(report, 'testResults').flatMap((file) => {
    const failed = listOf(file, 'assertionResults').filter((test) => fieldOf(test, 'status') === 'failed');
    const messages = failed.map(
      (test) => `${text(test, 'fullName')}\n    ${headOf(listOf(test, 'failureMessages').map(String).join('\n'))}`,
    );
    const unloaded = failed.length === 0 && fieldOf(file, 'status') === 'failed' ? [headOf(text(file, 'message'))] : [];
    return [...messages, ...unloaded].map((message) => `${text(file, 'name')}: ${message}`);
  });

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
