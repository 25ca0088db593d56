import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_NAMES } from './own-names.ts';
import { hash53, seenKeys } from './seen-keys.ts';

const keysOf = (url: string, canonicalUrl: string | null = null, own = NO_NAMES): readonly number[] =>
  seenKeys({ url, canonicalUrl }, own);

const address = fc.tuple(fc.domain(), fc.string()).map(([host, rest]) => `https://${host}/${rest}`);

const isSame = (one: readonly number[], other: readonly number[]): boolean => one.some((key) => other.includes(key));

describe('the keys a page is known by', () => {
  it.each([
    ['https://example.org/late', 'http://www.example.org/late/?utm_source=x#top'],
    ['https://example.org/late', 'https://www.google.com/url?q=https://example.org/late&sa=D'],
    ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1'],
    ['https://arxiv.org/abs/2401.01234', 'https://doi.org/10.48550/arXiv.2401.01234'],
    ['file:///home/ada/late.html', 'file:///home/ada/late.html'],
  ])('are shared by %s and %s', (one, other) => {
    expect(isSame(keysOf(one), keysOf(other))).toBe(true);
  });

  it.each([
    ['https://example.org/late', 'https://example.org/later'],
    ['https://example.org/late?page=1', 'https://example.org/late?page=2'],
    ['https://example.org/#/one', 'https://example.org/#/two'],
    ['file:///home/ada/late.html', 'file:///home/ada/early.html'],
  ])('tell %s from %s', (one, other) => {
    expect(isSame(keysOf(one), keysOf(other))).toBe(false);
  });

  it('follow what a page calls its own address, both ways', () => {
    const copy = keysOf('https://mirror.example/late', 'https://example.org/late');
    expect(isSame(copy, keysOf('https://example.org/late'))).toBe(true);
    expect(isSame(copy, keysOf('https://mirror.example/late'))).toBe(true);
  });

  it.each([
    ['https://example.org/late?from=mail', 'https://example.org/late?from=letter'],
    ['https://example.org/late?from=mail', 'https://example.org/late'],
  ])('are shared by %s and %s where the curator takes the difference off', (one, other) => {
    const own = { strip: ['from'], spare: [] };
    expect(isSame(keysOf(one), keysOf(other))).toBe(false);
    expect(isSame(keysOf(one, null, own), keysOf(other, null, own))).toBe(true);
  });

  it('find what was clipped before the curator chose to take a name off, also under another spelling', () => {
    const before = keysOf('https://example.org/late?from=mail');
    expect(isSame(keysOf('http://www.example.org/late/?from=mail', null, { strip: ['from'], spare: [] }), before)).toBe(
      true,
    );
  });

  it('tell pages apart by a name that the curator leaves on', () => {
    const [one, other] = ['https://example.org/?ref_src=1', 'https://example.org/?ref_src=2'] as const;
    const own = { strip: ['from'], spare: ['ref_src'] };
    expect(isSame(keysOf(one), keysOf(other))).toBe(true);
    expect(isSame(keysOf(one, null, own), keysOf(other, null, own))).toBe(false);
  });

  it('are the same in both worlds and every version: these are kept', () => {
    expect(hash53('')).toBe(3_338_908_027_751_811);
    expect(keysOf('https://example.org/late')).toStrictEqual([hash53('https://example.org/late')]);
    expect(hash53('https://example.org/late')).toBe(5_688_423_260_556_642);
  });

  it('are unique whole numbers of 53 bits', () => {
    fc.assert(
      fc.property(address, fc.option(address), (url, canonicalUrl) => {
        const keys = keysOf(url, canonicalUrl);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.every((key) => Number.isSafeInteger(key) && key >= 0)).toBe(true);
      }),
    );
  });

  it('do not meet by chance among hundreds of thousands', () => {
    const seen = new Set<number>();
    for (let at = 0; at < 300_000; at += 1) seen.add(hash53(`https://example.org/${at}`));
    expect(seen.size).toBe(300_000);
    // Each of the 256 buckets that the clipper keeps gets its share.
    const sizes = Array.from({ length: 256 }, () => 0);
    for (const key of seen) {
      const bucket = Math.floor(key / 2 ** 45);
      sizes[bucket] = (sizes[bucket] ?? 0) + 1;
    }
    expect(Math.max(...sizes)).toBeLessThan(1_172 * 1.25);
  });
});
