import { describe, expect, it } from 'vitest';
import { countWords } from './count-words.ts';

describe('the words of a text', () => {
  it.each([
    ['en', 'Well-known: it’s 3.5 % late, isn’t it?', 6],
    ['de', 'Die Verspätungs\u00ADmeldung kommt (wie immer) zu spät.', 7],
    ['ar', 'التأخير ليس خطأ، بل هو القاعدة', 6],
    ['fa', 'می\u200Cخواهم بروم', 2],
    ['ko', '늦게 온 데이터가 보통이다', 4],
    ['zh', '迟到的数据不是错误。', 5],
    ['ja', '遅れて届くデータは普通です。', 7],
    ['th', 'ข้อมูลมาช้าเสมอ', 4],
    [null, '', 0],
    [null, ' … — ', 0],
  ])('are counted as %s counts them: %s', (language, text, words) => {
    expect(countWords(text, language)).toBe(words);
  });

  it('are reckoned where counting takes more than a moment', () => {
    expect(countWords('迟到 '.repeat(100_000), 'zh')).toBe(100_000);
    expect(countWords('late '.repeat(723_456), 'en')).toBe(720_000);
  });
});
