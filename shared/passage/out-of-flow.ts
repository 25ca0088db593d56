import { isInline } from './code-block.ts';
import type { Look, PageWorld } from './page-world.ts';
import { isElement, isText, nextOf, parentOf, previousOf, tagOf, textOf } from './plain-dom.ts';

/** What stands in a line by itself: shown as a block, it is one. */
export const PHRASING = /^(?:A|B|BUTTON|CODE|DEL|EM|FONT|I|KBD|MARK|Q|S|SAMP|SPAN|STRIKE|STRONG|TT|U|VAR)$/;

/** Whether an element stands beside the lines it is written in: https://drafts.csswg.org/css-display/#out-of-flow */
export const isOutOfFlow = ({ position, cssFloat = 'none' }: Look): boolean =>
  /^(?:absolute|fixed)/.test(position ?? '') || cssFloat !== 'none';

/** How many nodes are looked at for what stands beside an element. */
const MOST = 40;

type Drawn = Pick<PageWorld, 'lookOf'>;
type Step = (node: Node) => Node | null;

/** The next node of a line, out of what stands in the line too; null where the line ends. */
const nextOnLine = (node: Node, step: Step, { lookOf }: Drawn): Node | null => {
  let at = node;
  for (let next = step(at); ; next = step(at)) {
    if (next !== null) return next;
    const around = parentOf(at);
    if (around === null || !isInline(lookOf(around).display)) return null;
    at = around;
  }
};

/** What stands on the line of an element before or after it; empty where its line begins or ends. */
const beside = (element: Element, step: Step, world: Drawn): string => {
  let text = '';
  let node = nextOnLine(element, step, world);
  for (let count = 0; node !== null && count < MOST && text.trim() === ''; count += 1) {
    const look = isElement(node) ? world.lookOf(node) : null;
    const isPassedOver = look === null ? !isText(node) : look.display === 'none' || isOutOfFlow(look);
    if (isElement(node) && !isPassedOver && (tagOf(node) === 'BR' || look === null || !isInline(look.display))) break;
    const more = isPassedOver ? '' : textOf(node);
    text = step === nextOf ? text + more : more + text;
    node = nextOnLine(node, step, world);
  }
  return text;
};

export const textBefore = (element: Element, world: Drawn): string => beside(element, previousOf, world);
export const textAfter = (element: Element, world: Drawn): string => beside(element, nextOf, world);

/** A first letter, with the quotation mark before it. */
const LETTERS = 3;
/** Longer words beside a line are a note of their own. */
const LABEL = 60;

/** What an element out of flow is to the line it is written in. */
export type Beside = 'word' | 'apart' | 'note';

/**
 * A first letter is a part of its word, a note in the margin comes after the words it stands beside, and what has words on one side only
 * is parted from them. Null for what is no part of a line.
 */
export const besideLine = (element: Element, look: Look, world: Drawn): Beside | null => {
  if (!isOutOfFlow(look)) return null;
  const own = textOf(element).trim();
  const before = textBefore(element, world);
  const after = textAfter(element, world);
  const isOneWord = /[\p{L}\p{N}]$/u.test(own) && /^[\p{L}\p{N}’']/u.test(after);
  const endsOne = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(own);
  if (own.length <= LETTERS && (isOneWord || endsOne)) return 'word';
  const [hasBefore, hasAfter] = [before.trim() !== '', after.trim() !== ''];
  if (hasBefore && hasAfter) return 'note';
  if (hasBefore || hasAfter) return own.length > LABEL ? 'note' : 'apart';
  return look.cssFloat !== 'none' && PHRASING.test(tagOf(element)) && own.length <= LABEL ? 'apart' : null;
};

const numbers = (text: string): readonly number[] => (text.match(/-?[\d.]+(?=px|%|\b)/g) ?? []).map(Number);

/** A rectangle that shows nothing, or a point of the screen. */
const clipsAll = (clip: string): boolean => {
  const [top, right, bottom, left] = numbers(clip);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return false;
  return right - left <= 1 || bottom - top <= 1;
};

const FAR = -999;
const isTiny = (length = ''): boolean => Number.parseFloat(length) <= 1;
const isFar = (length = ''): boolean => Number.parseFloat(length) <= FAR;

/**
 * Whether words are on the page but on no screen: clipped to a point or put beside it, which is how pages say something to screen readers
 * only. https://www.w3.org/WAI/tutorials/forms/labels/#note-on-hiding-elements
 */
export const isOffScreen = (look: Look): boolean => {
  const { display, clip = '', clipPath = '', overflow = '', width, height, left, top, textIndent } = look;
  const isPlaced = /^(?:absolute|fixed)/.test(look.position ?? '');
  if (isPlaced && (clipsAll(clip) || isFar(left) || isFar(top))) return true;
  if (/^(?:inset\((?:[5-9]\d|100)(?:\.\d+)?%|circle\(0)/.test(clipPath)) return true;
  const isHiding = /hidden|clip/.test(overflow) && !/^(?:inline$|contents)/.test(display);
  // What keeps a place by its padding only, for a video say, has its height there.
  const isFlat = isTiny(height) && (isTiny(width) || isTiny(look.paddingBottom));
  return isHiding && (isFlat || isFar(textIndent));
};
