import { describe, expect, it } from 'vitest';
import { NO_NAMES, type OwnNames } from '#shared/own-names.ts';
import { askedKeys, keptKeys } from './page-keys.ts';

const page = (url: string, canonicalUrl: string | null = null) => ({ url, canonicalUrl });

/** Whether a page is found that is kept, when another is asked for; with the names that the curator has at either time. */
const finds = (
  asked: ReturnType<typeof page>,
  kept: ReturnType<typeof page>,
  names: { readonly asked?: Partial<OwnNames>; readonly kept?: Partial<OwnNames> } = {},
): boolean => {
  const keys = new Set(keptKeys(kept, { ...NO_NAMES, ...names.kept }));
  return askedKeys(asked, { ...NO_NAMES, ...names.asked }).some((key) => keys.has(key));
};

const LATE = 'https://example.org/late';

describe('a page is found', () => {
  it.each([
    ['by its address, however it is spelled', page('http://www.example.org/late/?utm_source=x'), page(LATE)],
    ['by the address it was shown at, and calls another its own', page(LATE), page(LATE, `${LATE}/own`)],
    ['by the address it calls its own', page(`${LATE}/own`), page(LATE, `${LATE}/own`)],
    ['by two addresses that call one their own', page(`${LATE}/1`, LATE), page(`${LATE}/2`, LATE)],
    ['by a wrapper around its address', page(`https://www.google.com/url?q=${LATE}`), page(LATE)],
    ['by the paper it is of', page('https://arxiv.org/html/2401.01234v2'), page('https://arxiv.org/abs/2401.01234')],
    ['as a file, wherever in it', page('file:///a.html#x'), page('file:///a.html#y')],
  ])('%s', (_, one, other) => {
    expect([finds(one, other), finds(other, one)]).toStrictEqual([true, true]);
  });

  it('that was clipped before the curator chose names to take off, also under another spelling', () => {
    const names = { strip: ['from'] };
    const [one, other] = [page(`${LATE}?from=a`), page('http://www.example.org/late/?from=a')];
    expect([finds(one, other, { asked: names }), finds(one, other, { kept: names })]).toStrictEqual([true, true]);
  });

  it('at the very same address, whatever is left on it at either time', () => {
    const same = page('https://www.example.org/late?utm_source=a');
    const names = { spare: ['utm_source'] };
    expect([finds(same, same, { asked: names }), finds(same, same, { kept: names })]).toStrictEqual([true, true]);
  });
});

describe('a page is not taken for another', () => {
  it.each([
    ['of the same site', page(`${LATE}/1`), page(`${LATE}/2`)],
    [
      'that another claims to be, where both are things with a name',
      page('https://youtu.be/dQw4w9WgXcR', 'https://youtu.be/dQw4w9WgXcQ'),
      page('https://youtu.be/dQw4w9WgXcQ'),
    ],
    [
      'a repository for its issue',
      page('https://github.com/ada/streams/issues/1', 'https://github.com/ada/streams'),
      page('https://github.com/ada/streams'),
    ],
    [
      'by an id that only looks like one',
      page('https://ci.example/logs/x-0123abcd4567'),
      page('https://ci.example/builds/x-0123abcd4567'),
    ],
  ])('%s', (_, one, other) => {
    expect([finds(one, other), finds(other, one)]).toStrictEqual([false, false]);
  });
});
