import type { Doc } from 'yjs';
import { setFields } from '#pwa/issue/document.ts';
import { readLayout } from '#pwa/issue/layout.ts';
import { keysAt } from '#pwa/issue/order.ts';

/**
 * Makes the blocks of removed sections stay where they show. To be done before sections change their order: which section is above a
 * removed one would be another, and its blocks would go there.
 */
export const adoptGuests = (doc: Doc): void => {
  for (const [section, blocks] of readLayout(doc).blocksIn) {
    if (blocks.every(({ home }) => home === section)) continue;
    const { keys } = keysAt([], 0, blocks.length);
    blocks.forEach(({ fields }, at) => setFields(fields, { pos: [section, keys[at]] }));
  }
};
