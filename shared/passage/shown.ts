import { isInline } from './code-block.ts';
import { isOffScreen, textAfter, textBefore } from './out-of-flow.ts';
import type { Look, PageWorld } from './page-world.ts';
import { attributeOf, firstChildOf, outerOf, parentOf, tagOf } from './plain-dom.ts';

/** Left out with all they hold: they show no text of the page, or show it in a way that Markdown has not. */
const DROPPED = new Set([
  'AUDIO',
  'CANVAS',
  'DATALIST',
  'EMBED',
  'FRAME',
  'FRAMESET',
  'IFRAME',
  'NOSCRIPT',
  'OBJECT',
  'SCRIPT',
  'SELECT',
  'STYLE',
  'SVG',
  'TEMPLATE',
  'TEXTAREA',
  'VIDEO',
]);

const isCheckbox = (element: Element): boolean => attributeOf(element, 'type')?.toLowerCase() === 'checkbox';

/** Whether an element is folded away in one that shows its summary only. */
const isFolded = (element: Element): boolean => {
  const around = parentOf(element);
  return (
    around !== null &&
    tagOf(around) === 'DETAILS' &&
    attributeOf(around, 'open') === null &&
    tagOf(element) !== 'SUMMARY'
  );
};

/** A button in the middle of a sentence is a part of it; others are there to be pressed. */
const isInSentence = (button: Element, look: Look, world: Drawn): boolean =>
  isInline(look.display) && (textBefore(button, world) + textAfter(button, world)).trim() !== '';

const isTold = (element: Element, look: Look, world: Drawn): boolean => {
  const tag = tagOf(element);
  if (tag === 'INPUT') return isCheckbox(element);
  return tag === 'BUTTON' ? isInSentence(element, look, world) : !DROPPED.has(tag);
};

type Drawn = Pick<PageWorld, 'lookOf'>;

/** Whether an element is part of what a reader highlights. */
export const isShown = (element: Element, look: Look, world: Drawn): boolean =>
  look.display !== 'none' &&
  isTold(element, look, world) &&
  !isFolded(element) &&
  !(firstChildOf(element) && isOffScreen(look));

/**
 * Whether an element's own words are hidden, or not to be selected (line numbers, copy buttons): the reader did not highlight them.
 * What stands in it can be seen or selected all the same.
 */
export const isSilent = ({ visibility, userSelect, fontSize }: Look, isAroundKept = false): boolean =>
  visibility !== 'visible' || fontSize === '0px' || userSelect === 'none' || (userSelect === 'auto' && isAroundKept);

/**
 * Whether what says nothing of it itself is not to be selected, as something around it is not. Firefox computes `auto` for it and keeps to
 * what stands around: https://drafts.csswg.org/css-ui/#valdef-user-select-auto
 */
export const isKeptFromSelecting = (element: Element | null, { lookOf }: Drawn): boolean => {
  for (let around = element; around !== null; around = outerOf(around)) {
    const { userSelect } = lookOf(around);
    if (userSelect !== 'auto') return userSelect === 'none';
  }
  return false;
};
