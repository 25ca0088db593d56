/** RFC 3492, section 5: the parameters of Punycode. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_POINT = 0x80;

const LAST_POINT = 0x10_ff_ff;

const digitOf = (character: string): number => {
  if (/^[a-z]$/i.test(character)) return character.toLowerCase().charCodeAt(0) - 97;
  return /^\d$/.test(character) ? Number(character) + 26 : BASE;
};

/** Section 6.1. */
const adapt = (delta: number, points: number, isFirst: boolean): number => {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
};

interface Read {
  readonly value: number;
  readonly at: number;
}

/** One number of variable length, from a place on; null where the text ends within it or it is no digit. */
const readNumber = (text: string, from: number, bias: number): Read | null => {
  let value = 0;
  let weight = 1;
  for (let at = from, k = BASE; at < text.length; at += 1, k += BASE) {
    const digit = digitOf(text.charAt(at));
    if (digit >= BASE) return null;
    value += digit * weight;
    const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
    if (digit < threshold) return { value, at: at + 1 };
    weight *= BASE - threshold;
    if (value > Number.MAX_SAFE_INTEGER / BASE || weight > Number.MAX_SAFE_INTEGER / BASE) return null;
  }
  return null;
};

/** The text that a label's Punycode stands for, without its `xn--` (RFC 3492, section 6.2); null where it stands for none. */
export const decodePunycode = (encoded: string): string | null => {
  const hyphen = encoded.lastIndexOf('-');
  const points = Array.from({ length: Math.max(0, hyphen) }, (_, at) => encoded.charCodeAt(at));
  let point = FIRST_POINT;
  let bias = FIRST_BIAS;
  let place = 0;
  for (let at = hyphen + 1; at < encoded.length;) {
    const read = readNumber(encoded, at, bias);
    if (read === null) return null;
    const count = points.length + 1;
    bias = adapt(read.value, count, at === hyphen + 1);
    place += read.value;
    point += Math.floor(place / count);
    place %= count;
    if (point > LAST_POINT || (point >= 0xd8_00 && point <= 0xdf_ff)) return null;
    points.splice(place, 0, point);
    place += 1;
    at = read.at;
  }
  return String.fromCodePoint(...points);
};
