import type { Publication } from '#pwa/issue/model.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { world } from './world.ts';

/** A new publication after a change: with another preset come its sections, where they were not touched yet. */
export function withPreset(before: Publication, after: Publication): Publication {
  const { preset } = after.style;
  if (preset === before.style.preset) return after;
  const untouched = newPublication(before.style.preset, '', world).sections;
  if (JSON.stringify(after.sections) !== JSON.stringify(untouched)) return after;
  return { ...after, sections: newPublication(preset, '', world).sections };
}
