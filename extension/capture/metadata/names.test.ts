import { expect, it } from 'vitest';
import { isNameOfSite, nameAlone, namesAfterBy, namesOnLine, namesSaid, statedNames } from './names.ts';

it.each([
  ['By Ada Example and Grace von Sample | 18 Nov', ['Ada Example', 'Grace von Sample']],
  ['Interview: Ada Example', ['Ada Example']],
  ['Read the newsletter', []],
  ['More Posts', []],
  ['By Ada Example with Grace Sample', ['Ada Example', 'Grace Sample']],
  ['By Ada Example @ada', ['Ada Example']],
  ['By Ada Example Wednesday, Nov. 18, 2026', ['Ada Example']],
  ['By Ada Example Staff Writer', ['Ada Example']],
  ['By Ada (A.B.) Example', ['Ada (A.B.) Example']],
  ['By Ada Example (Reuters) November 18', ['Ada Example']],
  ['By Ada Example) — more', ['Ada Example']],
  ['Par ADA EXEMPLE, GRACE MODELE Envoyées spéciales à Toulouse', ['ADA EXEMPLE', 'GRACE MODELE']],
  ['More Ada Example', []],
  ['作者：王小明　2026年11月18日', ['王小明']],
  ['作者：新闻部', []],
])('names on a byline: %s', (line, names) => {
  expect(namesOnLine(line)).toStrictEqual(names);
});

it('are taken from an unmarked line only after a word that says so', () => {
  expect(namesAfterBy('Ada Example')).toStrictEqual([]);
  expect(namesAfterBy('Von Ada Beispiel')).toStrictEqual(['Ada Beispiel']);
});

it.each([
  ['Posted on November 18, 2026 by Ada Example'],
  ['18 November 2026, 10:00 by Ada Example'],
  ['Checked by Grace Sample, MD — By Ada Example — 18 November 2026'],
])('are taken after such a word behind a date or a sign: %s', (line) => {
  expect(namesAfterBy(line)).toStrictEqual(['Ada Example']);
});

it.each([
  ['文／王小明', '王小明'],
  ['글: 김철수', '김철수'],
  ['김철수 기자', '김철수'],
  ['بقلم: أحمد مثال', 'أحمد مثال'],
  ['מאת: רות דוגמה', 'רות דוגמה'],
  ['نویسنده: رضا نمونه', 'رضا نمونه'],
  ['Συντάκτης: Νίκος Παράδειγμα', 'Νίκος Παράδειγμα'],
  ['Yazan: Ayşe Örnek', 'Ayşe Örnek'],
  ['Tác giả: Nguyễn Ví Dụ', 'Nguyễn Ví Dụ'],
  ['Kirjoittaja: Aino Esimerkki', 'Aino Esimerkki'],
  ['Szerző: Kovács Péter', 'Kovács Péter'],
])('are taken after the words for it in other languages: %s', (line, name) => {
  expect(namesAfterBy(line)).toStrictEqual([name]);
});

it.each([
  [['Written by', 'Ada Example'], ['Ada Example']],
  [['Published', '18 November 2026', 'Author', 'Ada Example'], ['Ada Example']],
  [['Analysis', 'Late Streams'], []],
  [['Author', 'more than one of us'], []],
])('may stand on the line after a label: %j', (lines, names) => {
  expect(namesSaid(lines)).toStrictEqual(names);
});

it('may be the name of an account where it stands alone', () => {
  expect(nameAlone('gizmo')).toStrictEqual(['gizmo']);
  expect(nameAlone('Follow')).toStrictEqual([]);
});

it('are not those of nobody, or addresses', () => {
  const stated = ['admin', 'https://streams.example/ada', 'Ada Example', 'Ada Example'];
  expect(statedNames(stated)).toStrictEqual(['Ada Example']);
});

it.each([
  ['Ada Example, Staff Writer', ['Ada Example']],
  ['Ada Example, Grace Sample', ['Ada Example', 'Grace Sample']],
  ['Ada\u202E\u0000 Example', ['Ada Example']],
])('are stated without duties and what hides in a text: %j', (stated, names) => {
  expect(statedNames([stated])).toStrictEqual(names);
});

it.each([
  ['Streams!', ['Streams'], [], true],
  ['Late Streams', ['Late Streams', 'latestreams.example'], [], true],
  ['streams', ['streams.example', 'streams'], [], true],
  ['Ada Example', ['adaexample.org', 'adaexample'], [], false],
  ['Ada Example', ['Ada Example'], ['Ada Example'], false],
  ['streams', ['Streams'], ['streams'], true],
])('are the site’s own: %s of %s, published by %s: %s', (name, sites, persons, isSites) => {
  expect(isNameOfSite(name, sites, persons)).toBe(isSites);
});
