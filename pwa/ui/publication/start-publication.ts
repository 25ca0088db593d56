import type { Publication } from '#pwa/issue/model.ts';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import type { IssueId } from '#shared/ids.ts';
import { fail, ok } from '#shared/result.ts';
import { editStored } from './edit-stored.ts';
import type { Started } from './started.ts';
import { today } from './today.ts';
import { zoneOn } from '../zone-on.ts';
import { world } from './world.ts';

interface Beginning {
  /** Its id is the same at a second attempt, so that a failure halfway leaves one publication and not two. */
  readonly publication: Publication;
  /** Of its first issue here. */
  readonly number: number;
}

/** Stores a new publication and its first issue. */
export async function startPublication(store: DeskStore, { publication, number }: Beginning): Promise<Started> {
  const saved = await store.savePublication(publication);
  if (!saved.ok) return fail({ kind: 'failed', why: `Nothing was stored. ${saved.failure.why}` });
  const made = await store.createIssue(publication.id, today(), zoneOn(today()));
  if (!made.ok)
    return fail({ kind: 'failed', why: `The publication is stored, its issue is not. ${made.failure.why}` });
  return number === 1 ? ok(made.value) : renumber(store, made.value, number);
}

/** The store counts from one; a newsletter that moves in goes on where it was. */
async function renumber(store: DeskStore, id: IssueId, number: number): Promise<Started> {
  const { applyCommand } = await import('#pwa/issue/apply-command.ts');
  return editStored(store, id, (doc) => {
    applyCommand(doc, { do: 'change-issue', patch: { number } }, world);
  });
}
