import { Map as YMap, type Doc } from 'yjs';
import type { Command } from '#pwa/issue/command.ts';
import { blocksOf, type Fields, LIVE, linkKey, paragraphKey, sectionsOf, setFields } from '#pwa/issue/document.ts';
import { applied, GONE, type Outcome } from './outcome.ts';

type BringBack = Extract<Command, { readonly do: 'bring-back' }>;

/** The map under an id, also of what is flagged as removed. */
const fieldsOf = (root: Fields, id: string): Fields | null => {
  const fields = root.get(id);
  return fields instanceof YMap ? fields : null;
};

const raise = (fields: Fields, key: string): boolean => {
  if (!fields.has(key)) return false;
  setFields(fields, { [key]: true });
  return true;
};

/** Shows again what was removed, with all that was written in it: removing only lowers a flag. */
export const bringBack = (doc: Doc, { what }: BringBack): Outcome => {
  if ('section' in what) {
    const section = fieldsOf(sectionsOf(doc), what.section);
    return section !== null && raise(section, LIVE) ? applied({ section: what.section }) : GONE;
  }
  const block = fieldsOf(blocksOf(doc), what.block);
  if (block === null || !raise(block, LIVE)) return GONE;
  if (what.paragraph !== undefined) raise(block, paragraphKey(what.paragraph, LIVE));
  if (what.link !== undefined) raise(block, linkKey(what.link, LIVE));
  return applied({ blocks: [what.block], paragraph: what.paragraph ?? null });
};
