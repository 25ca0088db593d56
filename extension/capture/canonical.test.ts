import { describe, expect, it } from 'vitest';
import { isAddressOf, plausibleCanonical } from './canonical.ts';

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
    ['the section it is in', 'https://www.example.org/posts'],
    ['an address that a template encoded whole', '/https%3A%2F%2Fexample.org%2Fposts%2Flate'],
    ['a sign-in', 'https://user:secret@example.org/posts/late'],
    ['too long an address', `https://example.org/${'a'.repeat(9_000)}`],
  ])('is dropped where it is %s', (_what, claimed) => {
    expect(plausibleCanonical(claimed, HERE)).toBeNull();
  });

  it.each([
    ['of the host for phones', 'https://amp.example.org/posts/late', 'https://www.example.org/posts/late'],
    ['below the page', 'https://www.example.org/posts/late/amp/', 'https://www.example.org/posts/late'],
    ['by a parameter', 'https://www.example.org/posts/late?amp=1', 'https://www.example.org/posts/late'],
    [
      'in a copy',
      'https://www-example-org.cdn.ampproject.org/c/s/www.example.org/late/amp',
      'https://www.example.org/late',
    ],
    [
      'in a copy of a search engine',
      'https://www.google.com/amp/s/www.example.org/late/amp',
      'https://www.example.org/late',
    ],
  ])('is taken of an AMP page %s', (_where, shown, claimed) => {
    expect(plausibleCanonical(claimed, shown)).toBe(claimed);
  });

  it.each([
    ['another site', 'https://www.google.com/amp/s/www.example.org/late/amp', 'https://example.com/late'],
    [
      'named by a site that keeps no copies',
      'https://example.com/amp/s/www.example.org/late',
      'https://www.example.org/late',
    ],
    ['the home page', 'https://amp.example.org/posts/late', 'https://www.example.org/'],
  ])('is dropped of an AMP page where it is %s', (_what, shown, claimed) => {
    expect(plausibleCanonical(claimed, shown)).toBeNull();
  });

  it.each([
    ['encoded whole', 'https%3A%2F%2Fwww.example.org%2Fposts%2Flate', 'https://www.example.org/posts/late'],
    ['of the first of several parts', 'https://www.example.org/posts/late', 'https://www.example.org/posts/late/2'],
    ['without the title behind its number', 'https://www.example.org/q/4711', 'https://www.example.org/q/4711/late'],
  ])('is taken %s', (_how, claimed, shown) => {
    expect(plausibleCanonical(claimed, shown)).toBe(
      claimed.startsWith('https%') ? decodeURIComponent(claimed) : claimed,
    );
  });

  it('may be the home page on the home page', () => {
    expect(plausibleCanonical('https://example.org/', 'https://example.org/index.html')).toBe('https://example.org/');
  });
});

describe('an address', () => {
  it.each([
    ['without tracking', 'https://example.org/posts/late', true],
    ['with all parameters', '/posts/late?utm_source=x#notes', true],
    ['with other parameters', '/posts/late?id=2', false],
    ['of another page', '/posts/next', false],
    ['of another page of an app', '/posts/late#/next', false],
    ['that is none', 'https://', false],
  ])('%s is the page’s or is not', (_what, claimed, isIt) => {
    expect(isAddressOf(claimed, HERE)).toBe(isIt);
  });
});
