import type { Element, ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { toPassage } from './passage.ts';

const made = (tagName: string, ...children: readonly (string | ElementContent)[]): Element => ({
  type: 'element',
  tagName,
  properties: tagName === 'a' ? { href: 'https://example.org/late' } : {},
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

const markdownOf = (...children: readonly ElementContent[]): string =>
  toPassage(made('div', ...children), 'https://example.org/').markdown;

/** Some elements, each in the one before, with a word before the next. */
const nested = (names: readonly string[], depth: number): Element => {
  let inner: Element | null = null;
  for (let at = depth - 1; at >= 0; at -= 1) {
    const name = names[at % names.length] ?? 'div';
    inner = inner === null ? made(name, 'a') : made(name, 'a', inner);
  }
  return inner ?? made('div');
};

describe('blocks within a mark', () => {
  it.each([
    ['paragraphs', made('em', made('p', 'One.'), made('p', 'Two.')), '*One.*\n\n*Two.*'],
    ['a list', made('b', made('ul', made('li', 'one'), made('li', 'two'))), '- **one**\n- **two**'],
    ['a heading', made('strong', made('h2', 'Late')), '## **Late**'],
    ['code, which has no marks', made('i', made('pre', 'late()\n  now')), '```\nlate()\n  now\n```'],
    [
      'a heading and a list of a link',
      made('a', made('h3', 'Late'), made('ul', made('li', 'one'))),
      '### [Late](https://example.org/late)\n\n- [one](https://example.org/late)',
    ],
    [
      'words before a table',
      made('strong', 'before', made('table', made('tr', made('td', 'one'), made('td', 'two')))),
      '**before**\n\n|  |  |\n| ----- | ----- |\n| **one** | **two** |',
    ],
  ])('have it each for itself: %s', (_what, mark, expected) => {
    expect(markdownOf(mark)).toBe(expected);
  });

  it('of a paragraph are blocks beside it', () => {
    expect(markdownOf(made('p', 'one', made('p', 'two'), 'three'))).toBe('one\n\ntwo\n\nthree');
  });
});

describe('a mark within one that says the same', () => {
  it('says nothing more', () => {
    expect(markdownOf(made('p', made('b', 'one ', made('strong', 'two'))))).toBe('**one two**');
    expect(markdownOf(made('p', made('a', 'one ', made('a', 'two'))))).toBe('[one two](https://example.org/late)');
  });

  it.each([
    ['words', ['b', 'i', 'a', 's']],
    ['blocks', ['b', 'p', 'i', 'div']],
    ['items', ['i', 'ul', 'li']],
  ])('is written at once, nested as deep as a copy goes: %s', (_what, names) => {
    const { markdown, text } = toPassage(made('div', nested(names, 120)), 'https://example.org/');
    expect(text.replace(/[^a]/g, '')).toBe('a'.repeat(120));
    expect(
      markdown
        .replace(/\(https?:[^)]*\)/g, '')
        .replaceAll('&#x61;', 'a')
        .replace(/[^a]/g, ''),
    ).toBe('a'.repeat(120));
  });
});
