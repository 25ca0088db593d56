import { type Doc, Map as YMap, Text, type Transaction } from 'yjs';
import type { Fields } from './document.ts';
import type { BlockPlace, SectionPlace } from './layout.ts';
import type { Block, Issue, Section, SectionId } from './model.ts';
import { readBlock } from './read-block.ts';
import { readIssueWith, readSection } from './read-issue.ts';
import { textOf } from './text-of.ts';

/** Reads an issue again and again. What has not changed since is the same object, so that who compares by identity is right. */
export interface IssueReader {
  readonly read: () => Issue;
  readonly stop: () => void;
}

/** A reader of one document. It sees every change, whoever made it, and forgets only what that change touched. */
export const makeIssueReader = (doc: Doc): IssueReader => {
  const blocks = new Map<Fields, Block>();
  const sections = new Map<Fields, Section>();
  const holderOf = new Map<unknown, Fields>();
  const forget = ({ changed }: Transaction): void => {
    for (const type of changed.keys()) {
      const fields = type instanceof Text ? holderOf.get(type) : type;
      if (!(fields instanceof YMap)) continue;
      blocks.delete(fields);
      sections.delete(fields);
    }
  };
  const block = (place: BlockPlace, section: SectionId | null): Block => {
    const known = blocks.get(place.fields);
    if (known?.section === section) return known;
    const fresh = readBlock(doc, place, section);
    for (const { id } of [...fresh.paragraphs, ...fresh.points]) holderOf.set(textOf(doc, id), place.fields);
    blocks.set(place.fields, fresh);
    return fresh;
  };
  const section = (place: SectionPlace): Section => {
    const known = sections.get(place.fields) ?? readSection(place);
    sections.set(place.fields, known);
    return known;
  };
  // Before the document's `update`, on which its reader reads.
  doc.on('afterTransaction', forget);
  return {
    read: () => readIssueWith(doc, { block, section }),
    stop: () => doc.off('afterTransaction', forget),
  };
};
