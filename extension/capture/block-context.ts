import { isElement, isScript, outerOf, parentOf } from '#shared/passage/plain-dom.ts';
import { walkAfter, walkBefore } from './text-quote.ts';

/** Most text on each side, in UTF-16 code units, and most nodes looked at for it. */
const LONGEST = 300;
const MOST = 300;

/** The block that a text is a part of. */
const blockOf = (node: Node): Element | null => {
  let around = isElement(node) ? node : parentOf(node);
  while (around !== null && /^(?:inline$|contents|ruby)/.test(getComputedStyle(around).display))
    around = outerOf(around);
  return around;
};

const isSeen = (node: Node): boolean => !isScript(node) && parentOf(node)?.checkVisibility() !== false;

/** The text of one walk away from a passage's edge, as far as it is of one block: that of the edge, or else the next. */
const gather = (
  from: Node,
  first: string,
  step: () => Node | null,
  add: (text: string, more: string) => string,
): string => {
  let text = first;
  let block = blockOf(from);
  let node = step();
  for (let count = 0; node !== null && text.length < LONGEST && count < MOST; count += 1, node = step()) {
    if (!isSeen(node)) continue;
    const its = blockOf(node);
    if (its !== block && text.trim() !== '') break;
    // Words of two blocks are two words.
    if (its !== block) text = '\n';
    block = its;
    text = add(text, node.nodeValue ?? '');
  }
  return text;
};

export interface Around {
  readonly before: string;
  readonly after: string;
}

/** What stands around a passage as text fragments can name it: no part of one crosses the edge of a block, or is hidden. */
export const blockContext = (range: Range, top: Element): Around => {
  const back = walkBefore(range, top);
  const on = walkAfter(range, top);
  return {
    before: gather(range.startContainer, back.first, back.step, (text, more) => more + text).slice(-LONGEST),
    after: gather(range.endContainer, on.first, on.step, (text, more) => text + more).slice(0, LONGEST),
  };
};
