import { attributeOf, childrenOf, isElement, tagOf } from './plain-dom.ts';

/** Deeper formulas than this are told by their text. */
const DEEPEST = 60;

const SYMBOLS: Readonly<Record<string, string>> = {
  '\u2061': '',
  '\u2062': '',
  '\u2063': '',
  '\u2064': '',
  '−': '-',
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '%': String.raw`\%`,
  '#': String.raw`\#`,
  '&': String.raw`\&`,
  _: String.raw`\_`,
};

const OVER: Readonly<Record<string, string>> = {
  '¯': 'bar',
  '‾': 'bar',
  '^': 'hat',
  '~': 'tilde',
  '→': 'vec',
  '˙': 'dot',
};

const textOf = (element: Element): string => (element.textContent ?? '').trim();
const symbols = (text: string): string => text.replace(/[\u2061-\u2064−{}%#&_]/g, (sign) => SYMBOLS[sign] ?? sign);
const spelled = (element: Element): string => {
  const text = textOf(element);
  const isName = tagOf(element) === 'MI' && /^[a-z]{2,}$/i.test(text);
  return isName ? String.raw`\operatorname{${text}}` : symbols(text);
};

/** What is drawn around or through a part: https://www.w3.org/TR/MathML3/chapter3.html#presm.menclose. */
const ENCLOSED: Readonly<Record<string, string>> = {
  box: 'boxed',
  roundedbox: 'boxed',
  radical: 'sqrt',
  top: 'overline',
  bottom: 'underline',
  actuarial: 'angl',
  updiagonalstrike: 'cancel',
  downdiagonalstrike: 'bcancel',
  horizontalstrike: 'sout',
};

const grouped = (tex: string): string => `{${tex}}`;

const enclosed = (notation: string, tex: string): string => {
  const names = notation.trim().split(/\s+/);
  if (names.includes('updiagonalstrike') && names.includes('downdiagonalstrike'))
    return String.raw`\xcancel${grouped(tex)}`;
  return names.reduce((inner, name) => {
    const command = ENCLOSED[name];
    return command === undefined
      ? String.raw`\enclose{${name.replace(/\W/g, '')}}${grouped(inner)}`
      : `\\${command}${grouped(inner)}`;
  }, tex);
};

/** Scripts on both sides of a base, pair by pair, those before it behind a mark: [base, sub, sup, …, mprescripts, sub, sup, …]. */
const withScripts = (parts: readonly Element[], tex: (part: Element | undefined) => string): string => {
  const [base, ...scripts] = parts;
  const at = scripts.findIndex((script) => tagOf(script) === 'MPRESCRIPTS');
  const pairs = (of: readonly Element[], before: string): string =>
    Array.from({ length: Math.ceil(of.length / 2) }, (_, pair) => {
      const [sub, sup] = [tex(of[pair * 2]), tex(of[pair * 2 + 1])];
      return (pair > 0 ? '{}' : before) + (sub && `_${grouped(sub)}`) + (sup && `^${grouped(sup)}`);
    }).join('');
  const [after, before] = at === -1 ? [scripts, []] : [scripts.slice(0, at), scripts.slice(at + 1)];
  return `${pairs(before, '{}')}${grouped(tex(base))}${pairs(after, '')}`;
};

const isStacked = (element: Element | undefined): element is Element =>
  element !== undefined &&
  tagOf(element) === 'MFRAC' &&
  /^\s*0+(?:\.0+)?\s*(?:[a-z]+|%)?\s*$/i.test(attributeOf(element, 'linethickness') ?? '');

const isMark = (element: Element | undefined, mark: string): boolean =>
  element !== undefined && tagOf(element) === 'MO' && textOf(element) === mark;

const isChoice = (parts: readonly Element[], at: number): boolean =>
  isStacked(parts[at]) && isMark(parts[at - 1], '(') && isMark(parts[at + 1], ')');

const elementsIn = (element: Element): Element[] => childrenOf(element).filter(isElement);

/** Presentation MathML as TeX, for pages that keep none: https://www.w3.org/TR/mathml-core/. */
export const mathmlToTex = (element: Element, depth = 0): string => {
  const parts = elementsIn(element);
  if (depth > DEEPEST) return symbols(textOf(element));
  const tex = (part: Element | undefined): string => (part === undefined ? '' : mathmlToTex(part, depth + 1));
  const all = (): string =>
    parts
      .map((part, at) => {
        if (isChoice(parts, at + 1) || isChoice(parts, at - 1)) return '';
        return isChoice(parts, at) ? String.raw`\binom${elementsIn(part).map(tex).map(grouped).join('')}` : tex(part);
      })
      .filter((one) => one !== '')
      .join(' ');
  const [one, two, three] = parts;
  switch (tagOf(element)) {
    case 'MI':
    case 'MN':
    case 'MO':
      return spelled(element);
    case 'MTEXT':
    case 'MS':
      return textOf(element) === '' ? '' : String.raw`\text{${symbols(textOf(element))}}`;
    case 'MFRAC':
      if (isStacked(element)) return String.raw`{${grouped(tex(one))} \atop ${grouped(tex(two))}}`;
      return String.raw`\frac${grouped(tex(one))}${grouped(tex(two))}`;
    case 'MENCLOSE':
      return enclosed(attributeOf(element, 'notation') ?? 'longdiv', all());
    case 'MMULTISCRIPTS':
      return withScripts(parts, tex);
    case 'MSQRT':
      return String.raw`\sqrt${grouped(all())}`;
    case 'MROOT':
      return String.raw`\sqrt[${tex(two)}]${grouped(tex(one))}`;
    case 'MSUP':
      return `${grouped(tex(one))}^${grouped(tex(two))}`;
    case 'MSUB':
    case 'MUNDER':
      return `${grouped(tex(one))}_${grouped(tex(two))}`;
    case 'MSUBSUP':
    case 'MUNDEROVER':
      return `${grouped(tex(one))}_${grouped(tex(two))}^${grouped(tex(three))}`;
    case 'MOVER': {
      const accent = OVER[two === undefined ? '' : textOf(two)];
      return accent === undefined ? `${grouped(tex(one))}^${grouped(tex(two))}` : `\\${accent}${grouped(tex(one))}`;
    }
    case 'MTABLE':
      return String.raw`\begin{matrix}${parts.map(tex).join(String.raw` \\ `)}\end{matrix}`;
    case 'MTR':
    case 'MLABELEDTR':
      return parts.map(tex).join(' & ');
    case 'SEMANTICS':
      return tex(one);
    case 'MFENCED':
      return `${attributeOf(element, 'open') ?? '('}${parts.map(tex).join(', ')}${attributeOf(element, 'close') ?? ')'}`;
    case 'MPHANTOM':
    case 'ANNOTATION':
    case 'ANNOTATION-XML':
      return '';
    default:
      return all();
  }
};
