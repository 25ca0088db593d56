import { defineConfig } from '@playwright/test';

/** End-to-end tests: each starts a browser of its own, with its own profile and its own desk server. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/end-to-end',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { actionTimeout: 15_000 },
});
