import type { DeskStore } from '#pwa/store/desk-store.ts';
import { zoneOn } from '../zone-on.ts';
import { NOT_LOADED, notStarted, type Started } from './started.ts';
import { today } from './today.ts';
import { world } from './world.ts';

/** Stores a publication, clips and a half-made issue to try the desk with, all of it or nothing. Fetched only when asked for. */
export async function startSample(store: DeskStore): Promise<Started> {
  const part = await import('#pwa/issue/sample-issue.ts').catch(() => null);
  if (part === null) return notStarted(NOT_LOADED);
  const date = today();
  const { publication, doc, clips } = part.sampleIssue({ now: Date.now(), date, zone: zoneOn(date) }, world);
  const begun = await store.begin({ publication, document: doc, clips });
  return begun.ok ? begun : notStarted(begun.failure.why);
}
