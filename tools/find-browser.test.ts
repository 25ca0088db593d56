import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findChromium, findFirefox, howToGet } from './find-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'galley-browser-'));
const program = join(folder, 'browser');
writeFileSync(program, '');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('takes the browser that the environment names', () => {
  expect(findChromium({ GALLEY_CHROMIUM: program })).toBe(program);
  expect(findFirefox({ GALLEY_FIREFOX: program })).toBe(program);
});

test('takes no other browser where the named one is missing, and says so', () => {
  const missing = join(folder, 'missing');
  expect(findChromium({ GALLEY_CHROMIUM: missing })).toBeUndefined();
  expect(howToGet('chromium', { GALLEY_CHROMIUM: missing })).toContain(missing);
  expect(findFirefox({ GALLEY_FIREFOX: missing })).toBeUndefined();
});

test('says how to get a browser', () => {
  expect(howToGet('chromium', {})).toContain('GALLEY_CHROMIUM');
  expect(howToGet('firefox', {})).toContain('GALLEY_FIREFOX');
});
