import type { Doc } from 'yjs';
import type { Command } from '#pwa/issue/command.ts';
import { LIVE, liveFields, sectionsOf, setFields } from '#pwa/issue/document.ts';
import type { World } from '#pwa/issue/world.ts';
import { addSection, sectionKeyBefore } from './add-section.ts';
import { applied, GONE, type Outcome } from './outcome.ts';

export type SectionCommand = Extract<Command, { readonly do: `${string}-section` }>;

/** Adds, changes, moves and removes sections. A removed one keeps its blocks: they show in the section above. */
export const applySectionCommand = (doc: Doc, command: SectionCommand, world: World): Outcome => {
  if (command.do === 'add-section') {
    const section = addSection(doc, command.section, command.before, world);
    return section === null ? GONE : applied({ section });
  }
  const fields = liveFields(sectionsOf(doc), command.section);
  if (fields === null) return GONE;
  switch (command.do) {
    case 'change-section':
      setFields(fields, command.patch);
      return applied({ section: command.section });
    case 'move-section': {
      if (command.before === command.section) return applied({ section: command.section });
      const pos = sectionKeyBefore(doc, command.before, command.section);
      if (pos === null) return GONE;
      setFields(fields, { pos });
      return applied({ section: command.section });
    }
    case 'remove-section':
      setFields(fields, { [LIVE]: false });
      return applied();
  }
};
