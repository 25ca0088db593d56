import type { BlockId, LinkId } from '#pwa/issue/model.ts';

const prefixOf = (block: BlockId): string => `link:${block}:`;

/** Under what name an address that is being typed is kept. */
export const linkDraft = (block: BlockId, link: LinkId | 'new'): string => prefixOf(block) + link;

/** Whether an address of this block was being typed when the page started anew. */
export const hasLinkDraft = (names: readonly string[], block: BlockId): boolean =>
  names.some((name) => name.startsWith(prefixOf(block)));
