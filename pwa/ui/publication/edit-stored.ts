import type { Doc } from 'yjs';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import type { IssueId } from '#shared/ids.ts';
import { fail, ok } from '#shared/result.ts';
import type { Started } from './started.ts';

/** Changes an issue that is not open on the desk, and answers once the change is stored. */
export async function editStored(store: DeskStore, id: IssueId, edit: (doc: Doc) => void): Promise<Started> {
  const opened = await store.openIssue(id);
  if (!opened.ok) return fail({ kind: 'failed', why: opened.failure.why });
  const held = opened.value;
  edit(held.doc);
  await held.flush();
  const state = held.saved.get();
  held.close();
  return state.kind === 'failed' ? fail({ kind: 'failed', why: state.failure.why }) : ok(id);
}
