import { expect, it } from 'vitest';
import { linesOf } from './lines.ts';

const elementOf = (html: string): Element => {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
};

it('breaks lines as tags do, and leaves out what shows nothing', () => {
  const shown = 'One <b>line</b><p>two <i>of<span> it</span></i><br>three</p>four<script>no</script>';
  expect(linesOf(elementOf(shown))).toStrictEqual(['One line', 'two of it', 'three', 'four']);
});

it('leaves out what it is told to, with all within', () => {
  const element = elementOf('<p>a<em>b<u>c</u></em>d</p>');
  expect(linesOf(element, ({ tagName }) => tagName === 'EM')).toStrictEqual(['ad']);
});

// The parser stops at 512 levels; a script does not.
it.each(['div', 'span'])('reads through ten thousand levels of %s', (name) => {
  const top = document.createElement('div');
  let inner: Element = top;
  for (let level = 0; level < 10_000; level += 1) {
    const next = document.createElement(name);
    inner.append(next);
    inner = next;
  }
  inner.textContent = 'deep';
  inner.parentElement?.append(' down');
  expect(linesOf(top).join('')).toBe(name === 'div' ? 'deepdown' : 'deep down');
});

it('reads more children than a call has room for', () => {
  const top = document.createElement('div');
  for (let at = 0; at < 200_000; at += 1) top.append('x');
  expect(linesOf(top)[0]).toHaveLength(200_000);
});
