import { Map as YMap, type Doc } from 'yjs';
import { toBlockId, toSectionId } from './branded-ids.ts';
import { blocksOf, type Fields, LIVE, sectionsOf, textIn } from './document.ts';
import type { BlockId, SectionId } from './model.ts';
import { byKey, type Placed } from './order.ts';

export interface SectionPlace extends Placed {
  readonly id: SectionId;
  readonly fields: Fields;
}

export interface BlockPlace extends Placed {
  readonly id: BlockId;
  readonly fields: Fields;
  /** The section it was put in, which may be gone. */
  readonly home: string | null;
}

/** Where everything stands, in reading order. */
export interface Layout {
  readonly sections: readonly SectionPlace[];
  /** The blocks that show in a section, or before the first (null). */
  readonly blocksIn: ReadonlyMap<SectionId | null, readonly BlockPlace[]>;
}

const isLive = ({ fields }: { readonly fields: Fields }): boolean => fields.get(LIVE) === true;

const readSections = (doc: Doc): SectionPlace[] =>
  [...sectionsOf(doc)]
    .flatMap(([id, fields]) =>
      fields instanceof YMap ? [{ id: toSectionId(id), fields, key: textIn(fields, 'pos') }] : [],
    )
    .sort(byKey);

const readBlocks = (doc: Doc): BlockPlace[] =>
  [...blocksOf(doc)]
    .flatMap(([id, fields]) => {
      if (!(fields instanceof YMap) || !isLive({ fields })) return [];
      const pos: unknown = fields.get('pos');
      const [home, key]: readonly unknown[] = Array.isArray(pos) ? pos : [];
      return [
        {
          id: toBlockId(id),
          fields,
          home: typeof home === 'string' ? home : null,
          key: typeof key === 'string' ? key : '',
        },
      ];
    })
    .sort(byKey);

/**
 * Reads the order of an issue. Blocks of a removed section show at the end of the one above it (so taking the removal back
 * takes nothing apart), and so do blocks another writer puts there meanwhile.
 */
export const readLayout = (doc: Doc): Layout => {
  const sections = readSections(doc);
  const byHome = Map.groupBy(readBlocks(doc), ({ home }) => home);
  const homes = new Set<string | null>(sections.map(({ id }) => id));
  const strays = [...byHome].filter(([home]) => home !== null && !homes.has(home)).flatMap(([, blocks]) => blocks);
  const first: BlockPlace[] = [...(byHome.get(null) ?? []), ...strays.sort(byKey)];
  const blocksIn = new Map<SectionId | null, BlockPlace[]>([[null, first]]);
  let here = first;
  for (const section of sections) {
    const blocks = byHome.get(section.id) ?? [];
    if (isLive(section)) {
      here = [...blocks];
      blocksIn.set(section.id, here);
    } else here.push(...blocks);
  }
  return { sections: sections.filter(isLive), blocksIn };
};
