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

  it.each([
    [
      'the moment of a video',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=83s&list=PL1&si=x',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=83s',
    ],
    [
      'the moment, from another form of its address',
      'https://m.youtube.com/live/dQw4w9WgXcQ?t=83',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=83',
    ],
    [
      'a friend link',
      'https://medium.com/a/b?sk=f%2f1&source=mail',
      'https://medium.com/a/b',
      'https://medium.com/a/b?sk=f%2f1',
    ],
    ['a gift link', 'https://n.example/a?gift=g1&ref=home', 'https://n.example/a', 'https://n.example/a?gift=g1'],
  ])('keeps %s, which the page’s own address never states', (_, url, canonicalUrl, published) => {
    expect(publishedAddress(capture(url, canonicalUrl), false)?.url).toBe(published);
  });

  it('keeps none that the curator takes off, none where its name means something else, and none twice', () => {
    const url = 'https://n.example/a?gift=g1&t=3';
    const names = { strip: ['gift'], spare: [] };
    expect(publishedAddress(capture(url, 'https://n.example/b'), false, names)?.url).toBe('https://n.example/b');
    expect(publishedAddress(capture(url, 'https://n.example/b?gift=g2'), false)?.url).toBe(
      'https://n.example/b?gift=g2',
    );
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
