import type { Publication } from '#pwa/issue/model.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { world } from './world.ts';

const BROUGHT = ['tagline', 'intro', 'signOff', 'footer', 'sections'] as const;

/** A new publication after a change: with another preset come its texts and sections, where nothing was written yet. */
export function withPreset(before: Publication, after: Publication): Publication {
  const { preset } = after.style;
  if (preset === before.style.preset) return after;
  const had = newPublication(before.style.preset, '', world);
  const brings = newPublication(preset, '', world);
  const untouched = BROUGHT.filter((field) => JSON.stringify(after[field]) === JSON.stringify(had[field]));
  return { ...after, ...Object.fromEntries(untouched.map((field) => [field, brings[field]])) };
}
