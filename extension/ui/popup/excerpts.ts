import type { Excerpt } from '#shared/capture.ts';
import type { Word } from '#extension/browser/words.ts';
import type { PopupParts } from './parts.ts';
import { firstWords, quotation } from './quotation.ts';

/** The excerpts that are about to be clipped. */
export interface ExcerptList {
  /** Those that were not left out. */
  readonly kept: () => Excerpt[];
  /** Those of them that are not clipped yet. */
  readonly fresh: () => Excerpt[];
  /** The marks of those that were left out. */
  readonly without: () => string[];
  readonly leaveOut: (marks: readonly string[]) => void;
  /** Mark those that are clipped already, by their Markdown. */
  readonly markKnown: (known: ReadonlySet<string>) => void;
}

/** What an excerpt is remembered by in a draft: enough to tell those of one page apart. */
const excerptMark = ({ markdown }: Excerpt): string => `${markdown.length}:${markdown.slice(0, 200)}`;

const button = (page: Document, words: string, name: string, act: () => void): HTMLButtonElement => {
  const made = page.createElement('button');
  made.type = 'button';
  made.className = 'plain';
  made.textContent = words;
  made.setAttribute('aria-label', name);
  made.addEventListener('click', act);
  return made;
};

const quietLine = (page: Document, words: string): HTMLElement => {
  const line = page.createElement('p');
  line.className = 'quiet';
  line.dir = 'auto';
  line.textContent = words;
  return line;
};

/** Show the excerpts, each with a way to leave it out and, once left out, a way back. */
export const showExcerpts = (
  { excerpts: list }: PopupParts,
  word: Word,
  excerpts: readonly Excerpt[],
  changed: () => void,
): ExcerptList => {
  const page = list.ownerDocument;
  const left = new Set<string>();
  let known: ReadonlySet<string> = new Set();

  const rowOf = (excerpt: Excerpt): HTMLElement => {
    const row = page.createElement('li');
    const isLeft = left.has(excerptMark(excerpt));
    row.classList.toggle('left', isLeft);
    const name = firstWords(excerpt.text);
    const swap = (): void => {
      if (isLeft) left.delete(excerptMark(excerpt));
      else left.add(excerptMark(excerpt));
      const next = rowOf(excerpt);
      row.replaceWith(next);
      next.querySelector('button')?.focus();
      changed();
    };
    if (isLeft)
      row.append(
        quietLine(page, word('popupLeftOut', name)),
        button(page, word('popupPutBack'), word('popupPutBackNamed', name), swap),
      );
    else if (known.has(excerpt.markdown))
      row.append(quotation(page, excerpt.text), quietLine(page, word('popupExcerptKnown')));
    else
      row.append(
        quotation(page, excerpt.text),
        button(page, word('popupLeaveOut'), word('popupLeaveOutNamed', name), swap),
      );
    return row;
  };
  const show = (): void => list.replaceChildren(...excerpts.map((excerpt) => rowOf(excerpt)));
  list.setAttribute('aria-label', word('popupExcerpts'));
  list.hidden = excerpts.length === 0;
  show();

  const kept = (): Excerpt[] => excerpts.filter((excerpt) => !left.has(excerptMark(excerpt)));
  return {
    kept,
    fresh: () => kept().filter(({ markdown }) => !known.has(markdown)),
    without: () => [...left],
    leaveOut: (marks) => {
      const there = new Set(excerpts.map((excerpt) => excerptMark(excerpt)));
      for (const mark of marks) if (there.has(mark)) left.add(mark);
      show();
    },
    markKnown: (clipped) => {
      known = clipped;
      show();
    },
  };
};
