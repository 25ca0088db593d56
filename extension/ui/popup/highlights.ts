import * as z from 'zod/mini';
import type { Excerpt } from '#shared/capture.ts';
import type { Word } from '#extension/browser/words.ts';
import type { PopupParts } from './parts.ts';
import { quotation } from './quotation.ts';
import type { PopupWorld } from './world.ts';

/** What the paint script says of each quotation. It comes from a page. */
const paintings = z.array(z.enum(['painted', 'found', 'missing', 'no-time']));
type Painting = z.infer<typeof paintings>[number];

const countWords = (word: Word, key: string, count: number): string | null =>
  count === 0 ? null : count === 1 ? word(`${key}One`) : word(`${key}Many`, String(count));

const summary = (word: Word, said: readonly Painting[]): string => {
  const count = (which: Painting): number => said.filter((one) => one === which).length;
  const sentences = [
    countWords(word, 'popupPainted', count('painted')),
    countWords(word, 'popupUnpainted', count('found')),
    countWords(word, 'popupNotSearched', count('no-time')),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
};

const showMissing = ({ missing }: PopupParts, word: Word, excerpts: readonly Excerpt[]): void => {
  const page = missing.ownerDocument;
  const heading = page.createElement('h2');
  heading.textContent = word('popupMissing');
  missing.hidden = excerpts.length === 0;
  const list = page.createElement('ul');
  for (const { text } of excerpts) {
    const item = page.createElement('li');
    item.append(quotation(page, text));
    list.append(item);
  }
  missing.replaceChildren(heading, list);
};

/** Paint a page's clipped excerpts in it again, and list those it does not say any more. */
export const paintHighlights = async (
  parts: PopupParts,
  { word, paint }: Pick<PopupWorld, 'word' | 'paint'>,
  tabId: number,
  excerpts: readonly Excerpt[],
): Promise<void> => {
  // A picture alone has no words to look for.
  const quoted = excerpts.filter(({ selector }) => selector.exact.trim() !== '');
  if (quoted.length === 0) return;
  const said = paintings.parse(
    await paint(
      tabId,
      quoted.map(({ selector }) => selector),
    ),
  );
  parts.painted.textContent = summary(word, said);
  showMissing(
    parts,
    word,
    quoted.filter((_, index) => said[index] === 'missing'),
  );
};
