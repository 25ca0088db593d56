import type { Publication } from '#pwa/issue/model.ts';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import { issueId } from '#shared/ids.ts';
import { zoneOn } from '../zone-on.ts';
import { NOT_LOADED, notStarted, type Started } from './started.ts';
import { today } from './today.ts';
import { world } from './world.ts';

interface Beginning {
  /** Its id is the same at a second attempt, so that there is never a second publication. */
  readonly publication: Publication;
  /** Of its first issue here: a newsletter that moves in goes on where it was. */
  readonly number: number;
}

/** Stores a new publication and its first issue, both or neither. */
export async function startPublication(store: DeskStore, { publication, number }: Beginning): Promise<Started> {
  const part = await import('#pwa/issue/start-issue.ts').catch(() => null);
  if (part === null) return notStarted(NOT_LOADED);
  const id = issueId.parse(world.mintId());
  const date = today();
  const document = part.startIssue({ id, publication, number, date, zone: zoneOn(date) }, world);
  const begun = await store.begin({ publication, document, clips: [] });
  return begun.ok ? begun : notStarted(begun.failure.why);
}
