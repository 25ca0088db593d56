import { expect, test } from 'vitest';
import { writtenIssue } from './testing/written.ts';

const plain = (...paragraphs: readonly string[]): string => {
  const written = writtenIssue([{ paragraphs }], 'plain');
  return written.slice(written.indexOf('\n') + 1).trimEnd();
};

test.each([
  [
    'a quotation is marked on each line',
    '> One *two*\n> three\n>\n> - four\n\nfive',
    '> One two three\n> - four\nfive',
  ],
  ['a quotation in a quotation too', '> a\n>\n> > b', '> a\n> > b'],
  ['a link has its address', 'See [the map](https://a.example/m "t").', 'See the map (https://a.example/m).'],
  [
    'a link by reference has its address',
    '[a][1] and [1]\n\n[1]: https://a.example/x',
    'a (https://a.example/x) and 1 (https://a.example/x)',
  ],
  [
    'a bare address stands once',
    'https://a.example/x and www.b.example and c@d.example',
    'https://a.example/x and www.b.example and c@d.example',
  ],
  [
    'an address as its own link stands once',
    '<https://a.example/> [b.example](https://b.example/)',
    'https://a.example/ b.example',
  ],
  [
    'a linked picture has both addresses',
    '[![A cat](https://c.example/p)](https://c.example/)',
    'A cat (https://c.example/p) (https://c.example/)',
  ],
  ['a picture has its words and address', '![A cat](https://c.example/p)', 'A cat (https://c.example/p)'],
  ['struck words stay struck', 'costs ~~5~~ 4', 'costs ~~5~~ 4'],
  ['numbers within numbers', '3. a\n   1. b\n   2. c\n\n4. d', '3. a\n   1. b\n   2. c\n4. d'],
  ['what stands in an item stays in it', '- a\n\n  b\n\n  > c\n- d', '- a\n  b\n  > c\n- d'],
  ['boxes of tasks', '- [ ] a\n- [x] b\n- c', '- [ ] a\n- [x] b\n- c'],
  ['empty cells', '| a | b | c |\n| - | - | - |\n| 1 |  | 3 |\n|  | 2 |', 'a | b | c\n1 |  | 3\n| 2 |'],
  ['code as it stands', '```js\na  <b>\n\nc\n```', 'a  <b>\n\nc'],
])('%s', (_, markdown, written) => {
  expect(plain(markdown)).toBe(written);
});

test('two texts that number their notes alike do not share them', () => {
  expect(plain('a[^1]\n\n[^1]: one', 'b[^1]\n\n[^1]: two\n    three')).toBe('a[1]\n[1] one\nb[2]\n[2] two three');
});
