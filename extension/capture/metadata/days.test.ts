import { describe, expect, it } from 'vitest';
import { dayIn, dayInPath, statedDay } from './days.ts';

describe('a day in a text', () => {
  it.each([
    ['Published 18 November 2026', 'en', '2026-11-18'],
    ['November 18th, 2026', 'en-US', '2026-11-18'],
    ['18. November 2026', 'de', '2026-11-18'],
    ['Sept. 6, 2020', 'en-US', '2020-09-06'],
    ['6. Sept. 2020', 'de', '2020-09-06'],
    ['Kiel, 03.11.98', 'de', '1998-11-03'],
    ['03.11.21', 'de', '2021-11-03'],
    ['18 de noviembre de 2026', 'es', '2026-11-18'],
    ['le 3 août 2026', 'fr', '2026-08-03'],
    ['2026年11月18日', 'ja', '2026-11-18'],
    ['18.11.2026 | 8 Uhr', 'de', '2026-11-18'],
    ['11/18/2026', 'en', '2026-11-18'],
    ['03/04/2026', 'fr', '2026-04-03'],
    ['18 November 2026', 'no language', '2026-11-18'],
    ['Wednesday, November the 18th 2026', 'en', '2026-11-18'],
    ['2026 Nov 18', 'en', '2026-11-18'],
    ['2026. november 18.', 'hu', '2026-11-18'],
    ['2026. 11. 18.', 'ko', '2026-11-18'],
    ['18 בנובמבר 2026', 'he', '2026-11-18'],
    ['\u200F١٨ نوفمبر ٢٠٢٦', 'ar', '2026-11-18'],
    ['ngày 18 tháng 11 năm 2026', 'vi', '2026-11-18'],
  ])('is read: %s (%s)', (text, language, day) => {
    expect(dayIn(text, language)).toBe(day);
  });

  it.each([
    ['03/04/2026', 'en'],
    ['31.02.2026', 'de'],
    ['version 1.2.3', 'en'],
    ['yesterday', 'en'],
  ])('is none: %s (%s)', (text, language) => {
    expect(dayIn(text, language)).toBeNull();
  });
});

it('a day is spelled in the language of the address’s country where the page says none', () => {
  expect(dayIn('2026. november 18., 11:16', 'und-hu')).toBe('2026-11-18');
  expect(dayIn('18 listopada 2026', 'und-pl')).toBe('2026-11-18');
  expect(dayIn('18 listopada 2026', '')).toBeNull();
  expect(dayIn('18. November 2026', 'und-io')).toBe('2026-11-18');
  expect(dayIn('18 November 2026', 'und-xx')).toBe('2026-11-18');
});

it.each([
  ['2026-11-18T08:00:00Z', '2026-11-18T08:00:00Z'],
  ['20261118', '2026-11-18'],
  ['2026-11-18 at noon', '2026-11-18'],
  ['2026-13-01', null],
  ['yesterday', null],
])('a stated date is kept, or the day it names: %s', (text, day) => {
  expect(statedDay(text, 'en')).toBe(day);
});

it.each([
  ['/2026/11/18/late', '2026-11-18'],
  ['/late-20261118.html', '2026-11-18'],
  ['/2026/OCEANS/11/18/late/index.html', '2026-11-18'],
  ['/world/2026/nov/18/late', '2026-11-18'],
  ['/2026/late/18/11/', null],
  ['/2026/late/18/', null],
  ['/posts/12345678', null],
  ['/2026/late', null],
])('the day in an address: %s', (path, day) => {
  expect(dayInPath(path)).toBe(day);
});
