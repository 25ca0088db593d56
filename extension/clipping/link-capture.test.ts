import { expect, it } from 'vitest';
import { capture as captureSchema } from '#shared/capture.ts';
import { via as viaSchema } from '#shared/clip.ts';
import { NO_NAMES } from '#shared/own-names.ts';
import { addressOfLink, captureOfLink, viaOf } from './link-capture.ts';

it.each([
  ['https://a.example/x?utm_source=b', 'https://a.example/x?utm_source=b'],
  ['https://www.google.com/url?q=https://a.example/x&sa=D', 'https://a.example/x'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fx', 'https://a.example/x'],
  ['mailto:ada@a.example', null],
  ['javascript:void(0)', null],
  ['tel:+123', null],
  ['file:///etc/passwd', null],
  ['data:text/html,x', null],
  ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
  ['', null],
])('the link %s leads to %s', (link, address) => {
  expect(addressOfLink(link)).toBe(address);
});

it('a link is a capture of its words and its address, and nothing else', () => {
  const made = captureOfLink('https://a.example/x', '  Late\n streams ');
  expect(captureSchema.parse(made)).toMatchObject({
    title: 'Late streams',
    unopened: true,
    siteName: null,
    excerpts: [],
  });
  expect(captureOfLink('https://a.example/x', ' ').title).toBe('https://a.example/x');
  expect(captureSchema.safeParse(captureOfLink('https://a.example/x', 'x'.repeat(90_000))).success).toBe(true);
});

it('a link is found on a page as one would publish it, and on none that is not on the web', () => {
  const found = viaOf(
    { url: 'https://me:pw@a.example/list?utm_source=b&page=2#:~:text=c', title: 'A list ' },
    NO_NAMES,
  );
  expect(viaSchema.parse(found)).toEqual({ url: 'https://a.example/list?page=2', title: 'A list' });
  for (const url of ['file:///home/me/list.html', 'chrome://newtab/', 'about:blank', ''])
    expect(viaOf({ url, title: 'x' }, NO_NAMES)).toBeNull();
});

it('the page a link stands on is cleaned as the curator wants it', () => {
  const names = { strip: ['page'], spare: ['utm_source'] };
  const found = viaOf({ url: 'https://a.example/list?utm_source=b&page=2&utm_id=c', title: 'A list' }, names);
  expect(found?.url).toBe('https://a.example/list?utm_source=b');
});
