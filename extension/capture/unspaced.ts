/**
 * Letters of scripts that are written without spaces between words (Thai, Lao, Myanmar, Khmer, kana, Han), to stand in a class of an
 * expression. By their ranges: browsers take milliseconds to make the same of `\p{Script=…}`.
 */
export const UNSPACED =
  '\\u0E01-\\u0EDF\\u1000-\\u109F\\u1780-\\u17FF\\u2E80-\\u2FDF\\u3005\\u3007\\u3041-\\u30FF\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF66-\\uFF9F\\u{20000}-\\u{323AF}';
