import type { Place } from '#pwa/issue/command.ts';
import type { Block, BlockId, Issue, SectionId } from '#pwa/issue/model.ts';

/** The blocks that stand in a section, in order; null for those before the first. */
export const blocksIn = (issue: Issue, section: SectionId | null): readonly Block[] =>
  issue.blocks.filter((block) => block.section === section);

/** The section's neighbour in reading order; the place before the first section counts as one. Undefined at the edge. */
const neighbour = (issue: Issue, section: SectionId | null, step: -1 | 1): SectionId | null | undefined => {
  const order = [null, ...issue.sections.map(({ id }) => id)];
  return order[order.indexOf(section) + step];
};

/** Where a block goes by one step up: before the one above it, or to the end of the section above. Null at the top. */
export const placeAbove = (issue: Issue, id: BlockId): Place | null => {
  const block = issue.blocks.find((each) => each.id === id);
  if (block === undefined) return null;
  const siblings = blocksIn(issue, block.section);
  const above = siblings[siblings.indexOf(block) - 1];
  if (above !== undefined) return { section: block.section, before: above.id };
  const section = neighbour(issue, block.section, -1);
  return section === undefined ? null : { section, before: null };
};

/** Where a block goes by one step down: after the one below it, or to the start of the section below. Null at the end. */
export const placeBelow = (issue: Issue, id: BlockId): Place | null => {
  const block = issue.blocks.find((each) => each.id === id);
  if (block === undefined) return null;
  const siblings = blocksIn(issue, block.section);
  const at = siblings.indexOf(block);
  if (at + 1 < siblings.length) return { section: block.section, before: siblings[at + 2]?.id ?? null };
  const section = neighbour(issue, block.section, 1);
  return section === undefined ? null : { section, before: blocksIn(issue, section)[0]?.id ?? null };
};

/** The place right after a block. */
export const placeAfter = (issue: Issue, block: Block): Place => {
  const siblings = blocksIn(issue, block.section);
  return { section: block.section, before: siblings[siblings.indexOf(block) + 1]?.id ?? null };
};

/** What a section moves before by one step (null: last). Undefined where it cannot go further. */
export const sectionStep = (issue: Issue, id: SectionId, step: -1 | 1): SectionId | null | undefined => {
  const order = issue.sections.map((section) => section.id);
  const at = order.indexOf(id);
  if (step === -1) return at > 0 ? order[at - 1] : undefined;
  return at < order.length - 1 ? (order[at + 2] ?? null) : undefined;
};
