import { decodePunycode } from './punycode.ts';

/** A host's name as it may be shown: in its own letters where nobody can take them for others, else as DNS spells it. */
export interface HostShown {
  readonly shown: string;
  /** What its letters look like, where they are not shown for what they are. */
  readonly looksLike: string | null;
}

/** Scripts a label may be written in, alone; digits, hyphens and marks are common to all. */
const ALONE =
  'Latin Cyrillic Greek Armenian Georgian Hebrew Arabic Thaana Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada ' +
  'Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer Ethiopic Hangul Han Hiragana Katakana Bopomofo';

/** Scripts that are written side by side: the level "highly restrictive" of UTS 39, section 5.2. */
const TOGETHER = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

const COMMON = String.raw`0-9\p{Mn}·・ー\-`;

const onlyIn = (scripts: readonly string[]): RegExp =>
  new RegExp(`^[${COMMON}${scripts.map((script) => String.raw`\p{scx=${script}}`).join('')}]+$`, 'u');

const SYSTEMS = [...ALONE.split(' ').map((script) => [script]), ...TOGETHER].map((scripts) => onlyIn(scripts));

/** Letters of a script that pass for Latin ones, and countries where people read that script for what it is. */
const LOOKALIKES: readonly (readonly [letters: RegExp, readers: RegExp])[] = [
  [/^[асԁеԍһіїјӏоорԛѕԝхуъьҽпгѵѡзмкнтвбԉқҳүғ\d-]+$/u, /\.(?:bg|by|kg|kz|mk|mn|rs|ru|su|tj|ua|uz)$/],
  [/^[αικνρυωηοτχγβςεσ\d-]+$/u, /\.(?:gr|cy|eu)$/],
  [/^[աագզէլհյնոսւօցք\d-]+$/u, /\.am$/],
];

/** Latin letters that are neither a to z nor one of these with a mark, but in use and like no other. */
const OWN_LETTERS = /[a-z\d\-·ßæœøđłħŋəþð]/gu;
const MARK = /\p{M}/gu;

const hasLatin = (label: string): boolean => /\p{scx=Latin}/u.test(label);

const isPlainLatin = (label: string): boolean => {
  const letters = label.replace(/[^\p{scx=Latin}]|\p{M}/gu, '').replace(OWN_LETTERS, '');
  return !/\p{scx=Latin}\p{M}/u.test(label) && /^[a-z]*$/.test(letters.normalize('NFD').replace(MARK, ''));
};

/** Kana that pass for strokes of an address among Latin letters. */
const isStroke = (label: string): boolean => hasLatin(label) && /[ノソゾンー丿]/u.test(label);

const hasTwoDigits = (label: string): boolean => /[0-9]/.test(label) && /(?![0-9])\p{Nd}/u.test(label);

/** Whether a label in letters beyond ASCII is what it looks like to its readers. */
const isHonest = (label: string, host: string): boolean =>
  SYSTEMS.some((system) => system.test(label)) &&
  !hasTwoDigits(label) &&
  !isStroke(label) &&
  isPlainLatin(label) &&
  !LOOKALIKES.some(([letters, readers]) => letters.test(label) && !readers.test(host) && !/\.xn--[^.]+$/.test(host));

interface Label {
  readonly text: string;
  readonly isHonest: boolean;
}

const labelOf = (label: string, host: string): Label => {
  if (!label.startsWith('xn--')) return { text: label, isHonest: true };
  const text = decodePunycode(label.slice(4));
  // What the browser would spell otherwise was not made by its rules.
  const isSound = text !== null && URL.canParse(`https://${text}`) && new URL(`https://${text}`).hostname === label;
  return isSound ? { text, isHonest: isHonest(text, host) } : { text: label, isHonest: true };
};

/**
 * How to show a host's name, given as DNS spells it. Mixed scripts, letters of one script that pass for those of another, and what
 * cannot be told apart stay Punycode. After https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md and UTS 39.
 */
export const hostShown = (host: string): HostShown => {
  const labels = host.split('.').map((label) => labelOf(label, host.replace(/\.$/, '')));
  const text = labels.map((label) => label.text).join('.');
  return labels.every((label) => label.isHonest)
    ? { shown: text, looksLike: null }
    : { shown: host, looksLike: text === host ? null : text };
};

/** The host of an address as it may be shown, without `www.`; empty where it has none. */
export const hostOfAddress = (address: string): string =>
  URL.canParse(address) ? hostShown(new URL(address).hostname).shown.replace(/^www\./, '') : '';

/** A site's name as it may be shown: a page that has none is called by its host, as DNS spells that. */
export const siteShown = (name: string): string => (/(?:^|\.)xn--[^\s]*$/.test(name) ? hostShown(name).shown : name);
