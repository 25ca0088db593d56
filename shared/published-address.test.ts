import { describe, expect, it } from 'vitest';
import { publishedAddress } from './published-address.ts';

const capture = (url: string, canonicalUrl: string | null = null): { url: string; canonicalUrl: string | null } => ({
  url,
  canonicalUrl,
});

describe('the address to publish', () => {
  it('is the tab’s, without what follows the reader', () => {
    expect(publishedAddress(capture('https://example.org/a?id=1&utm_source=x&fbclid=y'), false)).toStrictEqual({
      url: 'https://example.org/a?id=1',
      removed: ['utm_source', 'fbclid'],
      from: 'tab',
    });
  });

  it('is the page’s own where it states another', () => {
    const amp = capture('https://example.org/amp/a?utm_source=x', 'https://example.org/a');
    expect(publishedAddress(amp, false)).toStrictEqual({
      url: 'https://example.org/a',
      removed: ['utm_source'],
      from: 'page',
    });
  });

  it('is the tab’s where the page states the same, cleaned', () => {
    const same = capture('https://example.org/a?utm_source=x', 'https://example.org/a');
    expect(publishedAddress(same, false)).toMatchObject({ removed: ['utm_source'], from: 'tab' });
  });

  it('is the one that a redirect leads on to', () => {
    const wrapped = capture('https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa%3Fgclid%3D1');
    expect(publishedAddress(wrapped, false)).toStrictEqual({
      url: 'https://example.org/a',
      removed: ['gclid'],
      from: 'redirect',
    });
  });

  it('is the tab’s with everything where that is wanted, but never with a sign-in', () => {
    const url = 'https://me:secret@example.org/a?utm_source=x#part:~:text=words';
    expect(publishedAddress(capture(url, 'https://example.org/b'), true)).toStrictEqual({
      url: 'https://example.org/a?utm_source=x#part',
      removed: [],
      from: 'tab',
    });
  });

  it.each([true, false])('is none where it may not become a link (as shown: %s)', (asShown) => {
    expect(publishedAddress(capture('file:///home/me/a.html'), asShown)).toBeNull();
  });
});
