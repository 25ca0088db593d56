import { describe, expect, it } from 'vitest';
import { plausibleCanonical } from './canonical.ts';

const HERE = 'https://www.example.org/posts/late?utm_source=x';

describe('the address a page claims for itself', () => {
  it.each([
    ['/posts/late', 'https://www.example.org/posts/late'],
    ['https://example.org/posts/late', 'https://example.org/posts/late'],
  ])('is taken where it can be this page: %s', (claimed, taken) => {
    expect(plausibleCanonical(claimed, HERE)).toBe(taken);
  });

  it.each([
    ['another site', 'https://example.com/posts/late'],
    ['a site whose name only ends alike', 'https://notexample.org/posts/late'],
    ['the home page', 'https://example.org/'],
    ['a script', 'javascript:alert(1)'],
    ['no address', 'https://'],
    ['nothing', ''],
    ['a sign-in', 'https://user:secret@example.org/posts/late'],
    ['too long an address', `https://example.org/${'a'.repeat(9_000)}`],
  ])('is dropped where it is %s', (_what, claimed) => {
    expect(plausibleCanonical(claimed, HERE)).toBeNull();
  });

  it('may be the home page on the home page', () => {
    expect(plausibleCanonical('https://example.org/', 'https://example.org/index.html')).toBe('https://example.org/');
  });
});
