import { Map as YMap, type Doc } from 'yjs';
import { withoutHalves } from './whole-characters.ts';

/**
 * How an issue lies in its document. Blocks and sections are maps under random ids in two root maps; their paragraphs, links
 * and cited clips are keys of the block's map, so that two writers never replace each other's lists. Whatever was made
 * stays: `live` alone says whether it shows. Long texts are roots of their own, see `text-of.ts`.
 */
export type Fields = YMap<unknown>;

/** The origin of every change made by a command. */
export const COMMAND = Symbol('command');

/** Marks a transaction that is a step of undo of its own, although it only changes a line that is also typed into. */
export const WHOLE_STEP = Symbol('whole step');

/** Number, date, title and status of the issue. */
export const headOf = (doc: Doc): Fields => doc.getMap('issue');
export const blocksOf = (doc: Doc): Fields => doc.getMap('blocks');
export const sectionsOf = (doc: Doc): Fields => doc.getMap('sections');

/** Whether a thing shows; a flag, because deleting would take along what another writer is just adding to it. */
export const LIVE = 'live';

/** The key of one value of a paragraph (or point), a link, or a cited clip, in the map of its block. */
export const paragraphKey = (id: string, value: 'label' | 'pos' | typeof LIVE): string => `p:${id}:${value}`;
export const linkKey = (id: string, value: 'url' | 'pos' | 'cleaning' | typeof LIVE): string => `l:${id}:${value}`;
export const citeKey = (clip: string): string => `c:${clip}`;

/** Ids of what the block's map keeps under a prefix and that shows. */
export const liveIdsIn = (fields: Fields, prefix: 'p:' | 'l:'): readonly string[] => {
  const suffix = `:${LIVE}`;
  return [...fields.keys()]
    .filter((key) => key.startsWith(prefix) && key.endsWith(suffix) && fields.get(key) === true)
    .map((key) => key.slice(prefix.length, -suffix.length));
};

/** The map under an id, unless it is not there or flagged as removed. */
export const liveFields = (root: Fields, id: string): Fields | null => {
  const fields = root.get(id);
  return fields instanceof YMap && fields.get(LIVE) === true ? fields : null;
};

/** A value of whole characters. */
const whole = (value: unknown): unknown => {
  if (typeof value === 'string') return withoutHalves(value);
  return Array.isArray(value) ? value.map(whole) : value;
};

/** A map to be put into the document. */
export const newFields = (values: object): Fields =>
  new YMap(Object.entries(values).map(([key, value]) => [key, whole(value)]));

/** Sets what differs, so that a change to nothing is no step of undo. */
export const setFields = (fields: Fields, values: object): void => {
  for (const [key, given] of Object.entries(values)) {
    const value = whole(given);
    if (JSON.stringify(fields.get(key)) !== JSON.stringify(value)) fields.set(key, value);
  }
};

/** What the map holds as text; empty where it holds none. */
export const textIn = (fields: Fields, key: string): string => {
  const value = fields.get(key);
  return typeof value === 'string' ? value : '';
};

export const textOrNullIn = (fields: Fields, key: string): string | null => {
  const value = fields.get(key);
  return typeof value === 'string' ? value : null;
};
