import { attributeOf, tagOf } from './plain-dom.ts';
import { told } from './told.ts';

const PLAIN = '0123456789+-−=()ni';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎';

const spelledIn = (signs: string, text: string): string | null => {
  const spelled = Array.from(text, (sign) => signs[PLAIN.indexOf(sign)] ?? '');
  return spelled.includes('') || text === '' ? null : spelled.join('');
};

/**
 * What small print means, where plain print would mean something else: 10⁶ is not 106. Letters (1st, Mme) are read the same in plain
 * print. Null where nothing is to be told.
 */
export const raisedOf = (element: Element): ReturnType<typeof told> | null => {
  const tag = tagOf(element);
  // Emoji of those who draw their own: the picture stands for one character.
  if (tag === 'IMG' && /(?:^|\s)(?:emoji|wp-smiley)(?:\s|$)/.test(attributeOf(element, 'class') ?? ''))
    return told(attributeOf(element, 'alt') ?? '');
  if (!/^(?:RT|SU[BP])$/.test(tag)) return null;
  const text = (element.textContent ?? '').trim();
  if (tag === 'RT') return text === '' ? null : told(`(${text})`);
  if (text.length > 12 || element.querySelector('a, img') !== null) return null;
  const spelled = spelledIn(tag === 'SUP' ? RAISED : LOWERED, text);
  return spelled === null ? null : told(spelled);
};
