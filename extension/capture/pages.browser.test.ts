import { afterEach, describe, expect, it } from 'vitest';
import { capture } from '#shared/capture.ts';
import { capturePage } from './capture-page.ts';
import { selectMarked } from './test-page.ts';
import { wholePage } from './test-whole-page.ts';

const pages = import.meta.glob<string>('./goldens/pages/*.html', { query: '?raw', import: 'default', eager: true });
const expected = import.meta.glob<object>('./goldens/pages/*.json', { import: 'default', eager: true });

const kindOf = (path: string): string => path.replace(/^.*\/|\.\w+$/g, '');

afterEach(() => document.body.replaceChildren());

// To change a golden, change it by hand: it says what a curator gets of such a page.
describe('a page of each kind becomes a clip', () => {
  it('with both halves of every golden there', () => {
    expect(Object.keys(pages).map(kindOf)).toStrictEqual(Object.keys(expected).map(kindOf));
    expect(Object.keys(pages).length).toBeGreaterThan(8);
  });

  it.each(Object.entries(pages))('%s', async (path, html) => {
    const golden = expected[path.replace(/html$/, 'json')];
    const { page, url } = await wholePage(html);
    selectMarked(page);
    const answer = capturePage(page, { url, loadedFrom: url, online: true });
    expect(capture.safeParse(answer.capture).success).toBe(true);
    expect(answer).toMatchObject({ capture: golden ?? { golden: 'missing' }, left: null });
  });
});
