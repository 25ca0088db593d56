import { findRootTypeKey, type Doc, type Transaction } from 'yjs';
import { blocksOf, headOf, sectionsOf, type Fields } from './document.ts';
import type { Issue } from './model.ts';

/** The id under which a map lies in a root: the place of a change inside of it. */
const keyIn = (root: object, type: Pick<Fields, 'parent' | '_item'>): string | null =>
  type.parent === root && type._item !== null ? type._item.parentSub : null;

/** What a transaction changed: ids of blocks, sections and texts, and `issue` for the issue's own line. */
export const changedIds = (doc: Doc, { changed }: Pick<Transaction, 'changed'>): readonly string[] =>
  [...changed].flatMap(([type, keys]) => {
    const roots = [blocksOf(doc), sectionsOf(doc)];
    const within = roots.map((root) => keyIn(root, type)).find((id) => id !== null);
    if (within !== undefined) return [within];
    if (roots.some((root) => Object.is(root, type))) return [...keys].filter((key) => key !== null);
    if (Object.is(type, headOf(doc))) return ['issue'];
    return type.parent === null ? [findRootTypeKey(type).replace(/^text:/u, '')] : [];
  });

const NAMES: Readonly<Record<string, string>> = {
  issue: 'its number, date or title',
  intro: 'the intro',
  signOff: 'the sign-off',
};

const LONGEST = 80;

/** By whole characters, so that no emoji is cut in two. */
const shortened = (title: string): string => {
  const characters = Array.from(title);
  return characters.length <= LONGEST ? title : `${characters.slice(0, LONGEST).join('')}…`;
};

/** What changed, by the names it has on the board, each once; what was removed has none. */
export const namesOfPlaces = (issue: Issue, ids: ReadonlySet<string>): readonly string[] => {
  const own = Object.entries(NAMES).flatMap(([id, name]) => (ids.has(id) ? [name] : []));
  const sections = issue.sections.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  const blocks = issue.blocks
    .filter(({ id, paragraphs, points }) =>
      [id, ...[...paragraphs, ...points].map((text) => text.id)].some((each) => ids.has(each)),
    )
    .map(({ title }) => (title === '' ? 'a block without a title' : `“${shortened(title)}”`));
  return [...new Set([...own, ...sections, ...blocks])];
};
