import type { Doc } from 'yjs';
import type { Command } from '#pwa/issue/command.ts';
import type { applyCommand as ApplyCommand } from '#pwa/issue/apply-command.ts';
import type { readIssue as ReadIssue } from '#pwa/issue/read-issue.ts';
import type { Sample } from '#pwa/issue/sample-issue.ts';
import type { DeskStore } from '#pwa/store/desk-store.ts';
import { fail } from '#shared/result.ts';
import { editStored } from './edit-stored.ts';
import type { Started } from './started.ts';
import { today } from './today.ts';
import { zoneOn } from '../zone-on.ts';
import { world } from './world.ts';

/** Stores a publication, clips and a half-made issue to try the desk with. Its parts are fetched only when asked for. */
export async function startSample(store: DeskStore): Promise<Started> {
  const { sampleIssue } = await import('#pwa/issue/sample-issue.ts');
  const { readIssue } = await import('#pwa/issue/read-issue.ts');
  const { applyCommand } = await import('#pwa/issue/apply-command.ts');
  const sample = sampleIssue({ now: Date.now(), date: today() }, world);
  const saved = await store.savePublication(sample.publication);
  if (!saved.ok) return fail({ kind: 'failed', why: `Nothing was stored. ${saved.failure.why}` });
  const taken = await store.takeIn(sample.clips.map((clip) => ({ key: clip.id, clip })));
  if (!taken.ok) return fail({ kind: 'failed', why: `The sample’s clips were not stored. ${taken.failure.why}` });
  const made = await store.createIssue(sample.publication.id, today(), zoneOn(today()));
  if (!made.ok) return fail({ kind: 'failed', why: `The sample’s issue was not stored. ${made.failure.why}` });
  return editStored(store, made.value, (doc) => copyBlocks({ sample, doc, readIssue, applyCommand }));
}

interface Copying {
  readonly sample: Sample;
  /** Of the stored issue. */
  readonly doc: Doc;
  readonly readIssue: typeof ReadIssue;
  readonly applyCommand: typeof ApplyCommand;
}

/** Does to the stored issue what was done to the sample: the same clips in the same sections, the same words. */
function copyBlocks({ sample, doc, readIssue, applyCommand }: Copying): void {
  const act = (command: Command): void => {
    const done = applyCommand(doc, command, world);
    if (!done.ok) throw new Error('The sample’s own blocks were refused.');
  };
  const { blocks, sections, intro } = readIssue(sample.doc);
  act({ do: 'write-text', text: 'intro', markdown: intro });
  const here = readIssue(doc).sections;
  for (const block of blocks) {
    const section = here[sections.findIndex(({ id }) => id === block.section)]?.id ?? null;
    const cited = sample.clips.filter(({ id }) => block.cites.includes(id));
    act({ do: 'file-clips', clips: cited, at: { section, before: null } });
  }
  for (const [at, block] of readIssue(doc).blocks.entries()) {
    for (const [index, { id }] of block.paragraphs.entries()) {
      act({ do: 'write-text', text: id, markdown: blocks[at]?.paragraphs[index]?.markdown ?? '' });
    }
  }
}
