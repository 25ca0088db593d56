import { expect } from '@playwright/test';
import { test } from './harness/test.ts';

test('no picture of another site is loaded by the desk, whatever stands in an issue', async ({ galley }) => {
  const desk = await galley.openDesk();
  const answered: string[] = [];
  galley.context.on('response', (response) => answered.push(response.url()));
  const blocked = await desk.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        const picture = new Image();
        picture.addEventListener('load', () => resolve('it was loaded'));
        picture.addEventListener('error', () => setTimeout(resolve, 0, 'it was asked for'));
        picture.src = 'https://tracker.example/seen.png';
        document.body.append(picture);
      }),
  );
  expect(blocked).toBe('img-src');
  expect(answered.filter((url) => url.includes('tracker'))).toEqual([]);
});

test('the policy of the desk names no other site and no scheme of any', async ({ galley }) => {
  const desk = await galley.openDesk();
  const policy = await desk.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const sources = (policy ?? '').split(';').flatMap((directive) => directive.trim().split(/\s+/).slice(1));
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter((source) => /[:./*]/.test(source))).toEqual([]);
});
