import type { Element as Copy, ElementContent } from 'hast';

/** A line that has ended, though no line end was copied yet: the page may have one of its own. */
const ended = (): ElementContent => ({ type: 'text', value: '' });

const lastOf = ({ children }: Copy): { value: string } | undefined => {
  const last = children.at(-1);
  return last?.type === 'text' ? last : undefined;
};

const isAtStart = (into: Copy): boolean => lastOf(into)?.value.endsWith('\n') ?? true;

/** Highlighters make each line a block, with and without a line's end after it. */
export const beginLine = (into: Copy): void => {
  const last = lastOf(into);
  if (last?.value === '') last.value = '\n';
  else if (!isAtStart(into)) into.children.push({ type: 'text', value: '\n' });
};

/** End a line that has words, or one that has none but is one among others. */
export const endLine = (into: Copy, isEmptyLine = false): void => {
  if (isEmptyLine || (!isAtStart(into) && lastOf(into)?.value !== '')) into.children.push(ended());
};

/** Put text of code, its white space as it is shown. */
export const putCode = (into: Copy, text: string, isRaw: boolean): void => {
  const last = lastOf(into);
  const isStart = isAtStart(into) || last?.value === '';
  const collapsed = isRaw ? text.replaceAll('\u00A0', ' ') : text.replace(/[ \t\r\n\f]+/g, ' ');
  const value = isRaw || !isStart ? collapsed : collapsed.replace(/^ /, '');
  if (value === '') return;
  if (last?.value === '' && !/^[ \t]*\r?\n/.test(value)) last.value = '\n';
  into.children.push({ type: 'text', value: value.replaceAll('\u00A0', ' ') });
};

const textOf = ({ children }: Copy): string =>
  children.map((child) => (child.type === 'text' ? child.value : '')).join('');

/** A block of code as it can be told: without empty lines at its head, and not at all where it is empty. */
export const codeAsTold = (code: Copy): ElementContent[] => {
  const value = textOf(code).replace(/^(?:[ \t]*\r?\n)+(?=[^])/, '');
  code.children = [{ type: 'text', value }];
  return /[^\s\u200B]/u.test(value) ? [code] : [];
};

const isPre = (child: ElementContent): child is Copy => child.type === 'element' && child.tagName === 'pre';
const isBlank = (child: ElementContent): boolean => child.type === 'text' && !/\S/u.test(child.value);
const isLine = (code: Copy): boolean => !textOf(code).trim().includes('\n');

/** Blocks of code that follow each other. */
const runsIn = (children: readonly ElementContent[]): ElementContent[][] => {
  const runs: ElementContent[][] = [];
  for (const child of children) {
    const run = runs.at(-1);
    const first = run?.[0];
    const joins =
      first !== undefined &&
      isPre(first) &&
      (isBlank(child) || (isPre(child) && child.properties['dataLanguage'] === first.properties['dataLanguage']));
    if (joins) run?.push(child);
    else runs.push([child]);
  }
  return runs;
};

/** Some pages make a block of each line of one code: such lie without a gap between them, or are indented. */
const joined = (run: ElementContent[]): ElementContent[] => {
  const codes = run.filter((child) => isPre(child));
  const [first, ...others] = codes;
  if (first === undefined || others.length === 0) return run;
  const isOne =
    others.every(({ properties }) => properties['isTight'] === true) ||
    (codes.every(isLine) && codes.some((code) => /^\s/.test(textOf(code))));
  if (!isOne) return run;
  const value = codes.map((code) => textOf(code).replace(/\r?\n$/, '')).join('\n');
  return [{ ...first, children: [{ type: 'text', value }] }];
};

export const withCodeJoined = (children: readonly ElementContent[]): ElementContent[] =>
  children.some((child) => isPre(child)) ? runsIn(children).flatMap(joined) : [...children];
