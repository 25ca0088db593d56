import { Doc } from 'yjs';
import type { IssueId } from '#shared/ids.ts';
import { addSection } from './commands/add-section.ts';
import { headOf, setFields } from './document.ts';
import type { Publication } from './model.ts';
import type { World } from './world.ts';

/** What a new issue is made of. */
export interface NewIssue {
  readonly id: IssueId;
  readonly publication: Publication;
  readonly number: number | null;
  /** ISO 8601 date. */
  readonly date: string | null;
  /** The offset from Greenwich at the start of that day, where it was dated; left out where that is not known. */
  readonly zone?: string | null;
}

/** A fresh document that holds an empty issue with the publication's sections. Made once per issue, then only opened. */
export const startIssue = ({ id, publication, number, date, zone = null }: NewIssue, world: World): Doc => {
  const doc = new Doc();
  doc.transact(() => {
    const values = { id, publication: publication.id, number, date, zone, title: '', status: 'draft' };
    setFields(headOf(doc), values);
    for (const section of publication.sections) addSection(doc, section, null, world);
  });
  return doc;
};
