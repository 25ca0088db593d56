import type { Element, ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { toText } from './plain-words.ts';

type Told = ElementContent | string;

const e = (tagName: string, ...children: readonly Told[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

test.each<readonly [string, string, readonly Told[]]>([
  ['one space between words', 'One two three', ['One ', e('b', ' two '), ' three']],
  [
    'paragraphs',
    'One\n\ntwo\n\nthree\nfour\nfive\nsix',
    [e('p', 'One '), e('p', ' two'), 'three', e('div', 'four', e('div', 'five')), e('h2', 'six')],
  ],
  ['lines', 'One\ntwo\n\nthree\nfour', ['One', e('br'), ' two', e('br'), e('br'), 'three', e('br'), e('div', 'four')]],
  ['code', '  a\n\n  b\n\nc d e', [e('pre', e('code', '  a\n\n  b\n')), 'c ', e('code', ' d  e ')]],
  ['a list', 'One\ntwo\n\nthree', [e('ul', e('li', 'One', e('ul', e('li', 'two'))), e('li', e('p', 'three')))]],
  [
    'a table',
    'a\tb\n\td',
    [e('table', e('tbody', e('tr', e('th', 'a'), ' ', e('td', 'b ')), e('tr', e('td'), e('td', 'd'))))],
  ],
  [
    'spaces that do not break',
    'a\u00A0\n\n\u00A0b',
    [e('div', ' ', e('p', 'a\u00A0'), '\n', e('p', '\u00A0b')), ' \n '],
  ],
])('copies %s as a browser does', (_, words, told) => {
  expect(toText(e('div', ...told))).toBe(words);
});
