import type { Doc } from 'yjs';
import { issueId, publicationId } from '#shared/ids.ts';
import { headOf, textIn, textOrNullIn } from './document.ts';
import { type BlockPlace, readLayout, type SectionPlace } from './layout.ts';
import type { Block, Issue, Section, SectionId } from './model.ts';
import { readBlock } from './read-block.ts';
import { textOf } from './text-of.ts';

const readLabels = (value: unknown): readonly (string | null)[] =>
  Array.isArray(value) ? value.map((label: unknown) => (typeof label === 'string' ? label : null)) : [];

/** One section as its fields say. */
export const readSection = ({ id, fields }: SectionPlace): Section => ({
  id,
  emoji: textIn(fields, 'emoji'),
  name: textIn(fields, 'name'),
  labels: readLabels(fields.get('labels')),
  callToAction: textOrNullIn(fields, 'callToAction'),
});

interface Parts {
  readonly block: (place: BlockPlace, section: SectionId | null) => Block;
  readonly section: (place: SectionPlace) => Section;
}

/** The issue with its blocks and sections read in a given way. */
export const readIssueWith = (doc: Doc, parts: Parts): Issue => {
  const head = headOf(doc);
  const { sections, blocksIn } = readLayout(doc);
  const number = head.get('number');
  return {
    id: issueId.parse(head.get('id')),
    publication: publicationId.parse(head.get('publication')),
    number: typeof number === 'number' ? number : null,
    date: textOrNullIn(head, 'date'),
    zone: textOrNullIn(head, 'zone'),
    title: textIn(head, 'title'),
    status: head.get('status') === 'published' ? 'published' : 'draft',
    intro: textOf(doc, 'intro').toJSON(),
    signOff: textOf(doc, 'signOff').toJSON(),
    sections: sections.map((section) => parts.section(section)),
    blocks: [...blocksIn].flatMap(([section, blocks]) => blocks.map((block) => parts.block(block, section))),
  };
};

/** The issue as its document has it now. Throws where the document holds none: showing an empty issue would be a lie. */
export const readIssue = (doc: Doc): Issue =>
  readIssueWith(doc, { block: (place, section) => readBlock(doc, place, section), section: readSection });
