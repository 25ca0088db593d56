import { mathmlToTex } from './mathml-tex.ts';
import type { PageWorld } from './page-world.ts';
import { allIn, attributeOf, firstIn, matches, outerOf, tagOf, textOf } from './plain-dom.ts';
import { onOneLine, portableTex } from './portable-tex.ts';
import { told } from './told.ts';

/** The boxes that KaTeX, MathJax and MediaWiki put around a formula. */
const BOX =
  /(?:^|\s)(?:katex(?:-display)?|MathJax(?:_(?:SVG|CHTML))?(?:_Display)?|mjx-chtml|MJXc-display|mwe-math-element)(?:\s|$)/;
const DISPLAY =
  /(?:^|\s)(?:katex-display|MathJax\w*_Display|MJXc-display|mwe-math-(?:element-block|fallback-image-display))(?:\s|$)/;
/** Pictures of formulas, with the TeX as what stands for them: WordPress, MediaWiki. */
const PICTURE = /(?:^|\s)(?:latex|tex|mwe-math-fallback-image-\w+)(?:\s|$)/;
const TEX = 'annotation[encoding*="tex" i]';
const PICTURES = 'img.latex, img.tex, img[class*="mwe-math-fallback-image-"]';

const classOf = (element: Element): string => attributeOf(element, 'class') ?? '';

/** Pages put such names on larger parts too, which would be lost in the first formula they hold. */
const isOne = (element: Element): boolean =>
  firstIn(element, 'p, li, h1, h2, h3, h4, pre, article, section, blockquote') === null &&
  allIn(element, TEX).length <= 1;

/** Whether an element is a formula as a whole, or a picture of one. */
const isFormula = (element: Element): boolean => {
  const tag = tagOf(element);
  if (tag === 'MATH' || tag === 'MJX-CONTAINER') return true;
  const name = classOf(element);
  return name !== '' && (tag === 'IMG' ? PICTURE.test(name) : BOX.test(name) && isOne(element));
};

/** An element itself or the first within that fits. */
const first = (element: Element, selector: string): Element | null =>
  matches(element, selector) ? element : firstIn(element, selector);

/** MathJax 2 keeps the TeX in a script beside what it shows, named alike. */
const scriptOf = (element: Element): Element | null => {
  const frame = first(element, '[id^="MathJax-Element-"]');
  const id = frame && attributeOf(frame, 'id')?.replace(/-Frame$/, '');
  const root = Node.prototype.getRootNode.call(element);
  return id && 'querySelector' in root
    ? Document.prototype.querySelector.call(root, `script[type^="math/tex"][id="${CSS.escape(id)}"]`)
    : null;
};

const stated = (element: Element): string | null => {
  const annotation = first(element, TEX);
  if (annotation !== null) return annotation.textContent;
  for (const name of ['alttext', 'data-latex']) {
    const found = first(element, `[${name}]`);
    if (found !== null) return attributeOf(found, name);
  }
  const picture = first(element, PICTURES);
  return picture === null ? (scriptOf(element)?.textContent ?? null) : attributeOf(picture, 'alt');
};

/** The MathML of a formula; MathJax 2 can have it as an attribute only. */
const mathmlOf = (element: Element, { parse }: PageWorld): Element | null => {
  const shown = first(element, 'math');
  const kept = shown === null ? first(element, '[data-mathml]') : null;
  const text = kept && attributeOf(kept, 'data-mathml');
  return text ? parse(text).querySelector('math') : shown;
};

const isDisplay = (element: Element): boolean =>
  DISPLAY.test(classOf(element)) ||
  attributeOf(element, 'display') === 'true' ||
  first(element, 'math[display="block"], .katex-display, .mwe-math-fallback-image-display') !== null ||
  /mode=display/.test(attributeOf(scriptOf(element) ?? element, 'type') ?? '');

/** What stands for a formula that is drawn, and said nowhere on the page. */
const UNREAD = '(formula)';

const isDrawnOnly = (element: Element): boolean =>
  textOf(element).trim() === '' && firstIn(element, 'svg, mjx-math, mjx-c') !== null;

/** A formula as the TeX that the page keeps, or that its MathML says; null for what is none, or says nothing. */
export const formulaOf = (element: Element, world: PageWorld): ReturnType<typeof told> | null => {
  if (!isFormula(element)) return null;
  const mathml = (): string => {
    const math = mathmlOf(element, world);
    return math === null ? '' : mathmlToTex(math);
  };
  const tex = portableTex(stated(element) ?? '') ?? portableTex(mathml());
  if (tex === null) return isDrawnOnly(element) ? told(UNREAD) : null;
  return isDisplay(element) ? told(tex, 'display-tex') : told(onOneLine(tex), 'tex');
};

/** The outermost formula a node lies in: of a part of it nothing could be told. */
export const formulaAround = (node: Element | null, world: PageWorld): Element | null => {
  let found: Element | null = null;
  for (let around = node; around !== null; around = outerOf(around))
    if (isFormula(around) && formulaOf(around, world) !== null) found = around;
  return found;
};
