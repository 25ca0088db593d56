import { defineConfig } from '@playwright/test';

/**
 * End-to-end tests: each starts a browser of its own, with its own profile and its own desk server. What hangs is ended; a loaded machine
 * is slow, not wrong, so all that waits here waits long.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/end-to-end',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: { actionTimeout: 60_000, navigationTimeout: 60_000 },
});
