import type { BlockId, LinkId, ParagraphId, SectionId } from './model.ts';

// Ids of the parts are any text, so the brand is given here and nowhere else: when minted and when read back.
/* oxlint-disable typescript/no-unsafe-type-assertion -- a brand has no runtime form to check */
export const toSectionId = (id: string): SectionId => id as SectionId;
export const toBlockId = (id: string): BlockId => id as BlockId;
export const toParagraphId = (id: string): ParagraphId => id as ParagraphId;
export const toLinkId = (id: string): LinkId => id as LinkId;
