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

const grouped = (tex: string): string => `{${tex}}`;

/** Presentation MathML as TeX, for pages that keep none: https://www.w3.org/TR/mathml-core/. */
export const mathmlToTex = (element: Element, depth = 0): string => {
  const parts = childrenOf(element).filter(isElement);
  if (depth > DEEPEST) return symbols(textOf(element));
  const tex = (part: Element | undefined): string => (part === undefined ? '' : mathmlToTex(part, depth + 1));
  const all = (): string =>
    parts
      .map(tex)
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
      return String.raw`\frac${grouped(tex(one))}${grouped(tex(two))}`;
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
