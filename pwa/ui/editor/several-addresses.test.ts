import { expect, test } from 'vitest';
import { checkAddress } from '#pwa/issue/commands/check-address.ts';
import { severalAddresses } from './several-addresses.ts';

test.each([
  ['https://a.example/ https://b.example/', ['https://a.example/', 'https://b.example/']],
  ['https://a.example/,\nb.example/two\n', ['https://a.example/', 'b.example/two']],
  ['https://a.example/', null],
  ['https://a.example/a page', null],
  ['see https://a.example/', null],
  ['', null],
])('in %j are %j', (text, addresses) => expect(severalAddresses(text)).toStrictEqual(addresses));

test.each([
  'https://a.example/ https://b.example/',
  'https://a.example/, www.b.example',
  'a.example\thttp://b.example',
])('%j is refused as one address, with a sentence', (text) => {
  const checked = checkAddress(text);
  expect(checked.ok ? checked.value : checked.failure.why).toMatch(/more than one address.*line of its own/);
});

test('an address with spaces in it is one', () => {
  expect(checkAddress('https://a.example/a page.html')).toStrictEqual({
    ok: true,
    value: 'https://a.example/a%20page.html',
  });
});
