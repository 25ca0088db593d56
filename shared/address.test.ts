import { describe, expect, test } from 'vitest';
import { comparableAddress, publishableAddress } from './address.ts';

describe('the address to publish', () => {
  test.each([
    ['campaign names go, others stay', 'https://a.example/?utm_source=b&page=3', 'https://a.example/?page=3'],
    ['spelling stays as it was', 'https://a.example/a%2fb+c?q=%7e+x&fbclid=1', 'https://a.example/a%2fb+c?q=%7e+x'],
    ['a text fragment goes, its place stays', 'https://a.example/#use:~:text=b', 'https://a.example/#use'],
    ['a text fragment alone leaves nothing', 'https://a.example/#:~:text=b', 'https://a.example/'],
    ['a campaign in the fragment goes', 'https://a.example/#utm_source=b', 'https://a.example/'],
    ['a route in the fragment stays', 'https://a.example/#/read?x=1', 'https://a.example/#/read?x=1'],
    ['a moment in a video stays', 'https://youtu.be/abc?si=x&t=42', 'https://youtu.be/abc?t=42'],
    ['a friend link of Medium stays', 'https://medium.com/x?sk=abc&source=email', 'https://medium.com/x?sk=abc'],
    ['a gift link stays', 'https://a.example/x?giftLink=abc', 'https://a.example/x?giftLink=abc'],
    ['a reader of Substack goes', 'https://b.substack.com/p/x?r=1&post_id=2&ok=3', 'https://b.substack.com/p/x?ok=3'],
    [
      'so on a domain of its own',
      'https://c.example/p/x?publication_id=1&isFreemail=true&r=9',
      'https://c.example/p/x',
    ],
    ['r stays elsewhere', 'https://c.example/?r=9', 'https://c.example/?r=9'],
    ['a broken escape in a name stays', 'https://c.example/?%E0%A4%A=1', 'https://c.example/?%E0%A4%A=1'],
    ['a campaign of AT Internet goes from behind the hash', 'https://a.example/b#xtor=RSS-16', 'https://a.example/b'],
    ['so of Echobox, however it is spelled', 'https://a.example/b#Echobox=1543057634', 'https://a.example/b'],
    ['Simply Measured’s mark', 'https://a.example/b/#sm.00012ab3c4d5e6f7g8h9i', 'https://a.example/b/'],
    ['a place that begins like it stays', 'https://a.example/b/#sm.all', 'https://a.example/b/#sm.all'],
    ['Tynt’s mark', 'https://a.example/b#ixzz1AbCdEfG', 'https://a.example/b'],
    ['ShareThis’s mark', 'https://a.example/b#sthash.AbCdEfGh.dpuf', 'https://a.example/b'],
    ['AddThis’s mark', 'https://a.example/b#.VQ7zA2fldXM.twitter', 'https://a.example/b'],
    ['what Facebook leaves of a sign-in', 'https://a.example/b?x=1#_=_', 'https://a.example/b?x=1'],
    [
      'names of publishers go',
      'https://a.example/?CMP=share&cmpid=a&smid=tw&ncid=b&page=2',
      'https://a.example/?page=2',
    ],
    ['Alibaba’s way to a page goes', 'https://a.example/item?spm=a2g0o.home.1&id=7', 'https://a.example/item?id=7'],
    ['all of Eloqua goes', 'https://a.example/?elqTrackId=AB&elqaid=1&elq=c&id=7', 'https://a.example/?id=7'],
    ['so do Mapp and Webtrends', 'https://a.example/?wt_zmc=nl.ext&WT.mc_id=x&wt=7', 'https://a.example/?wt=7'],
    ['a name of one site stays elsewhere', 'https://a.example/?ocid=7&mbid=8', 'https://a.example/?ocid=7&mbid=8'],
    ['and goes there', 'https://www.bbc.co.uk/news/x?ocid=socialflow_twitter', 'https://www.bbc.co.uk/news/x'],
    ['a password is not published', 'https://me:secret@c.example/', 'https://c.example/'],
    ['mail stays', 'mailto:a@b.example?subject=x', 'mailto:a@b.example?subject=x'],
  ])('%s', (_, before, after) => {
    expect(publishableAddress(before)?.url).toBe(after);
  });
  test('says what was removed', () => {
    expect(publishableAddress('https://me@a.example/?utm_source=b&x=1&gclid=2#c:~:text=d')?.removed).toEqual([
      'utm_source',
      'gclid',
      ':~:text',
      'user:password',
    ]);
  });
  test.each([
    'javascript:alert(1)',
    ' jAvA\nscript:x',
    'data:text/html,x',
    'file:///etc',
    'blob:https://a.example/x',
    '',
  ])('is not there for %j', (text) => {
    expect(publishableAddress(text)).toBeNull();
    expect(comparableAddress(text)).toBeNull();
  });
});

describe('two addresses compare as equal', () => {
  test.each([
    ['http://www.A.example:80/b/', 'https://a.example/b'],
    ['https://a.example/?y=2&x=1&utm_id=3', 'https://a.example?x=1&y=2'],
    ['https://a.example/%7ejo/%c3%a9#top', 'https://a.example/~jo/é'],
    ['https://a.example/p#:~:text=q', 'https://a.example/p'],
  ])('%s and %s', (one, other) => {
    expect(comparableAddress(one)).toBe(comparableAddress(other));
  });
  test.each([
    ['https://a.example/#/one', 'https://a.example/#/two'],
    ['https://a.example/?x=1', 'https://a.example/?x=2'],
    ['https://a.example/a%2Fb', 'https://a.example/a/b'],
    ['https://a.example/A', 'https://a.example/a'],
  ])('but not %s and %s', (one, other) => {
    expect(comparableAddress(one)).not.toBe(comparableAddress(other));
  });
});

describe('the curator’s own names', () => {
  const names = { strip: ['from', 'gclid'], spare: ['utm_source', 'gclid'] };
  test.each([
    ['are taken off besides the list', 'https://a.example/?FROM=b&page=3', 'https://a.example/?page=3'],
    [
      'are left on where the list would take them off',
      'https://a.example/?utm_source=b',
      'https://a.example/?utm_source=b',
    ],
    ['leave the rest of the list as it is', 'https://a.example/?utm_medium=b', 'https://a.example/'],
    ['are left on where they are to be taken off as well', 'https://a.example/?gclid=b', 'https://a.example/?gclid=b'],
    ['count behind the hash too', 'https://a.example/#from=b', 'https://a.example/'],
  ])('%s', (_, before, after) => {
    expect(publishableAddress(before, names)?.url).toBe(after);
  });
  test('tell two addresses apart, or make them one', () => {
    expect(comparableAddress('https://a.example/?from=b', names)).toBe(comparableAddress('https://a.example/', names));
    expect(comparableAddress('https://a.example/?from=b')).not.toBe(comparableAddress('https://a.example/'));
  });
});
