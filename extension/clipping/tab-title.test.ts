import { expect, it } from 'vitest';
import { titleOfTab } from './tab-title.ts';

it.each([
  ['https://papers.example/late.pdf', 'Late events, measured', 'Late events, measured'],
  ['https://papers.example/late.pdf', 'late.pdf', 'late'],
  ['https://papers.example/late.pdf', 'Late events, measured - late.pdf', 'Late events, measured'],
  ['https://papers.example/a/Sp%C3%A4te%20Daten.pdf?x=1#page=2', '', 'Späte Daten'],
  ['https://www.papers.example/late.pdf?x=1', 'papers.example/late.pdf', 'late'],
  ['https://papers.example/100%.pdf', 'https://papers.example/100%.pdf', '100%'],
  ['file:///home/ada/notes%20at%20sea.txt', 'notes at sea.txt', 'notes at sea'],
  ['https://papers.example/view.php?id=7', '', 'https://papers.example/view.php?id=7'],
  ['https://papers.example/posts/12345', 'papers.example/posts/12345', 'https://papers.example/posts/12345'],
  ['https://papers.example/', 'papers.example', 'https://papers.example/'],
])('calls a page at %s whose tab is called “%s” “%s”', (url, title, expected) => {
  expect(titleOfTab({ url, title })).toBe(expected);
});
