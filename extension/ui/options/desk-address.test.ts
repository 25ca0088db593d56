import { expect, it } from 'vitest';
import { deskAddress } from './desk-address.ts';

it.each([
  ['https://desk.example', 'https://desk.example'],
  ['  HTTPS://Desk.example/some/page?x#y ', 'https://desk.example'],
  ['desk.example:8443', 'https://desk.example:8443'],
  ['localhost:4173', 'http://localhost:4173'],
  ['http://127.0.0.1:5000/', 'http://127.0.0.1:5000'],
  ['[::1]:80', 'http://[::1]'],
  ['http://galley.localhost', 'http://galley.localhost'],
  ['https://me:secret@desk.example', 'https://desk.example'],
])('takes %s', (typed, origin) => {
  expect(deskAddress(typed)).toStrictEqual({ ok: true, value: origin });
});

it.each([
  ['http://desk.example', 'not-secure'],
  ['http://localhost.example', 'not-secure'],
  ['http://127.0.0.1.example', 'not-secure'],
  ['http://192.168.1.4', 'not-secure'],
  ['', 'no-address'],
  ['two words', 'no-address'],
  ['javascript://desk.example/%0aalert(1)', 'no-address'],
  ['file:///home/desk.html', 'no-address'],
  ['chrome-extension://abc/', 'no-address'],
])('does not take %s', (typed, kind) => {
  expect(deskAddress(typed)).toStrictEqual({ ok: false, failure: { kind } });
});
