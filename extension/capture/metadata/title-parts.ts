/**
 * Signs that part a title's own words from names of site and section: dashes, bars and dots of every width, and letters that are typed in
 * their place (the Japanese long vowel, the Han one, the Hangul vowels, the Latin click).
 */
const DASHES = '\u2010-\u2015\u2212\u2e3a\u2e3b\u30fc\u3161\u4e00\ufe58\ufe63\uff0d';
const BARS = '|\u00a6\u01c0\u2016\u2223\u2502\u2503\u2758\u2759\u275a\u3163\u4e28\uff5c';
const DOTS = '\u00b7\u2022\u2219\u22c5\u25cf\u30fb:\uff1a';
const ANGLES = '\u00ab\u00bb\u2039\u203a';

const patterns = (signs: string, tight: string) => ({
  between: new RegExp(String.raw`\s+[${signs}]+\s+|\s*[${tight}]\s*`, 'u'),
  ends: new RegExp(String.raw`^[\s${signs}]+|[\s${signs}]+$`, 'gu'),
});

const SIGNS = `${DASHES}${BARS}${DOTS}/\uff0f\\-`;
const PLAIN = patterns(SIGNS, '|\uff5c\u2502');
const WITH_ANGLES = patterns(ANGLES + SIGNS, '|\uff5c\u2502\u00bb');

/** Angles that stand around words are quotation marks and part nothing. */
const QUOTED =
  /\u00ab[^\u00ab\u00bb]*\u00bb|\u00bb[^\u00ab\u00bb]*\u00ab|\u2039[^\u2039\u203a]*\u203a|\u203a[^\u2039\u203a]*\u2039/u;

const patternsFor = (title: string) => (QUOTED.test(title) ? PLAIN : WITH_ANGLES);

/** The parts of a title that signs part: the article's own, and names of site and section. */
export const partsOf = (title: string): readonly string[] =>
  title.split(patternsFor(title).between).filter((part) => part !== '');

/** A title without the signs that are left at its ends where a name was taken off. */
export const withoutSignsAround = (title: string): string => title.replace(patternsFor(title).ends, '');
