import { describe, expect, it } from 'vitest';
import { hostOfAddress, hostShown, siteShown } from './host-shown.ts';

const dns = (host: string): string => new URL(`https://${host}`).hostname;

describe('a host is shown in its own letters', () => {
  it.each([
    'example.org',
    'bücher.example',
    'færgeselskabet.example',
    'łódź.example',
    'việtnam.example',
    'пример.example',
    'правда.ru',
    'президент.рф',
    'παράδειγμα.example',
    'דוגמה.example',
    'مثال.example',
    '例え.example',
    'ラーメン.example',
    '中文.example',
    '한국어.example',
    'देवनागरी.example',
    'ไทย.example',
    'tシャツ.example',
    'sub.bücher.example',
    'рос.ru',
    'हिन्दी१.example',
  ])('%s', (host) => {
    expect(hostShown(dns(host))).toStrictEqual({ shown: host, looksLike: null });
  });
});

describe('a host stays as DNS spells it', () => {
  it.each([
    ['аррӏе.com', 'letters of one script that pass for others'],
    ['ѕсоре.com', 'letters of one script that pass for others'],
    ['pаypal.com', 'scripts that are not written together'],
    ['gοοgle.com', 'scripts that are not written together'],
    ['ɑpple.com', 'a letter of phonetics'],
    ['facebooĸ.com', 'a letter that passes for another'],
    ['google१.com', 'digits of another script among Latin letters'],
    ['g\u0261oogle.com', 'a letter of phonetics'],
    ['l̇ink.com', 'a letter with a mark of its own'],
    ['exampleノpath.example', 'a stroke that passes for a slash'],
    ['οικον.com', 'letters of one script that pass for others'],
    ['i❤.example', 'a sign that is no letter'],
  ])('%s: %s', (host) => {
    expect(hostShown(dns(host))).toStrictEqual({ shown: dns(host), looksLike: host });
  });

  it('where its Punycode stands for nothing', () => {
    expect(hostShown('xn--99999999.example')).toStrictEqual({ shown: 'xn--99999999.example', looksLike: null });
    expect(hostShown('xn--a.example')).toStrictEqual({ shown: 'xn--a.example', looksLike: null });
  });
});

it('is spelled for the well-known case as the browser spells it', () => {
  expect(hostShown('xn--80ak6aa92e.com').shown).toBe('xn--80ak6aa92e.com');
});

it('shows the host of an address without www, and none where there is none', () => {
  expect(hostOfAddress('https://www.bücher.example/x')).toBe('bücher.example');
  expect(hostOfAddress('https://аpple.example/')).toBe('xn--pple-43d.example');
  expect(hostOfAddress('file:///home')).toBe('');
  expect(hostOfAddress('no address')).toBe('');
});

it('takes only a host for one among the names of sites', () => {
  expect(siteShown('xn--bcher-kva.example')).toBe('bücher.example');
  expect(siteShown('sub.xn--pple-43d.example')).toBe('sub.xn--pple-43d.example');
  expect(siteShown('How xn--bcher-kva is spelled')).toBe('How xn--bcher-kva is spelled');
});
