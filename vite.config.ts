import { join } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { deskNotices, deskPwa } from './tools/desk-pwa.ts';
import { findChromium } from './tools/find-browser.ts';

/** Undefined where none is installed: then Playwright looks for its own, and says what to do when there is none. */
const chromium = findChromium();

const notices = deskNotices();

const isTest = process.env['VITEST'] !== undefined;

/** Serves and builds the desk, and runs the unit tests: pure ones in Node, those that need a real DOM or IndexedDB in Chromium. */
export default defineConfig({
  root: 'pwa',
  plugins: [
    react(),
    // React Aria's own words, in the one language the desk speaks so far.
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' },
    ...(isTest ? [] : deskPwa(notices)),
  ],
  // The browser's half of this library decodes through innerHTML, which Trusted Types forbid; the other half has a table.
  resolve: {
    alias: {
      'decode-named-character-reference': join(
        import.meta.dirname,
        'node_modules/decode-named-character-reference/index.js',
      ),
    },
  },
  worker: { plugins: () => (isTest ? [] : [notices()]) },
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2024' },
  // Two test runs on one machine take the next free port instead of failing.
  server: { port: 4173, strictPort: !isTest },
  preview: { port: 4173, strictPort: true },
  test: {
    root: '.',
    // What hangs is ended; a loaded machine is slow, not wrong.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['{shared,extension,pwa,tools,torture}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.{ts,tsx}', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        // Found before the first test: what is found during one makes the page load again, and the test fail.
        optimizeDeps: { entries: ['{shared,extension,pwa}/**/*.browser.test.{ts,tsx}'] },
        test: {
          name: 'browser',
          // A loaded machine is slow, not wrong.
          expect: { poll: { timeout: 60_000 } },
          include: ['{shared,extension,pwa}/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === undefined ? {} : { executablePath: chromium }),
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-background-networking',
                  '--disable-component-update',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
