import type { BlockId, Issue, Section, SectionId } from '#pwa/issue/model.ts';
import { blocksIn } from './moves.ts';

/** A section as it is spoken of: its name, or its number while it has none. */
export const sectionName = (issue: Issue, id: SectionId | null): string => {
  const at = issue.sections.findIndex((each) => each.id === id);
  const section: Section | undefined = issue.sections[at];
  if (section === undefined) return issue.sections.length === 0 ? 'the issue' : 'the start, before the first section';
  return section.name === '' ? `section ${at + 1}` : section.name;
};

/** "Tools, place 2 of 3": where a block stands, to be read aloud. Empty when it is gone. */
export const spokenPlace = (issue: Issue, id: BlockId): string => {
  const block = issue.blocks.find((each) => each.id === id);
  if (block === undefined) return '';
  const siblings = blocksIn(issue, block.section);
  return `${sectionName(issue, block.section)}, place ${siblings.indexOf(block) + 1} of ${siblings.length}`;
};
