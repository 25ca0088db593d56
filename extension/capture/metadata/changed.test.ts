import { expect, it } from 'vitest';
import { publishedDayIn } from './changed.ts';

it.each([
  ['Published November 18, 2026 · Updated December 1, 2026', 'en'],
  ['Updated: December 1, 2026 | Published: November 18, 2026', 'en'],
  ['[Submitted on 18 Nov 2026 (v1), revised 1 Dec 2026 (this version, v2)]', 'en'],
  ['Publié le 18 novembre 2026 à 10h00, modifié le 1er décembre 2026', 'fr'],
  ['18/11/2026 10h00 Atualizado 01/12/2026', 'pt'],
  ['입력 2026.11.18 08:00 수정 2026.12.01 09:00', 'ko'],
  ['公開日：2026年11月18日 更新日：2026年12月1日', 'ja'],
])('of two days the one of publication counts: %s', (line, language) => {
  expect(publishedDayIn(line, language)).toBe('2026-11-18');
});

it.each([
  ['Last updated on November 18, 2026', 'en'],
  ['Stand: 18.11.2026, 10:00 Uhr', 'de'],
  ['更新日：2026年12月1日', 'ja'],
  ['2026年12月1日 更新', 'ja'],
  ['Обновлено 1 декабря 2026', 'ru'],
])('a day of change alone is none: %s', (line, language) => {
  expect(publishedDayIn(line, language)).toBeNull();
});
