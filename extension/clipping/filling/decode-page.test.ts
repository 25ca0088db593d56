import { expect, it } from 'vitest';
import { decodePage } from './decode-page.ts';

const bytes = (latin1: string): Uint8Array => Uint8Array.from(latin1, (character) => character.charCodeAt(0));

it.each([
  ['by its server', bytes('<title>\xe9t\xe9</title>'), 'text/html; charset=iso-8859-1', '<title>été</title>'],
  ['by itself', bytes('<meta charset="windows-1251"><title>\xc4\xe0</title>'), 'text/html', 'Да'],
  ['as UTF-8 unasked', new TextEncoder().encode('<title>été</title>'), 'text/html', '<title>été</title>'],
  ['as old pages are', bytes('<title>\x93\xe9\x94</title>'), null, '<title>“é”</title>'],
  ['by its first bytes', bytes('\xff\xfeD\x00a\x00'), 'text/html', 'Da'],
  ['where its encoding does not exist', bytes('<meta charset="klingon">D\xe9'), 'text/html; charset=none', 'Dé'],
])('reads a page %s', (_, page, contentType, text) => {
  expect(decodePage(page, contentType)).toContain(text);
});
