import { expect, it } from 'vitest';
import { nameAlone, namesAfterBy, namesOnLine, statedNames } from './names.ts';

it.each([
  ['By Ada Example and Grace von Sample | 18 Nov', ['Ada Example', 'Grace von Sample']],
  ['Interview: Ada Example', ['Ada Example']],
  ['Read the newsletter', []],
  ['More Posts', []],
])('names on a byline: %s', (line, names) => {
  expect(namesOnLine(line)).toStrictEqual(names);
});

it('are taken from an unmarked line only after a word that says so', () => {
  expect(namesAfterBy('Ada Example')).toStrictEqual([]);
  expect(namesAfterBy('Von Ada Beispiel')).toStrictEqual(['Ada Beispiel']);
});

it('may be the name of an account where it stands alone', () => {
  expect(nameAlone('gizmo')).toStrictEqual(['gizmo']);
  expect(nameAlone('Follow')).toStrictEqual([]);
});

it('are not those of the site, of nobody, or addresses', () => {
  const stated = ['admin', 'https://streams.example/ada', 'Streams!', 'Ada Example', 'Ada Example'];
  expect(statedNames(stated, ['Streams'])).toStrictEqual(['Ada Example']);
});
