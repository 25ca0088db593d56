import type { Doc } from 'yjs';
import type { Command } from '#pwa/issue/command.ts';
import { blocksOf, LIVE, liveFields, setFields } from '#pwa/issue/document.ts';
import { readLayout } from '#pwa/issue/layout.ts';
import type { BlockId } from '#pwa/issue/model.ts';
import type { World } from '#pwa/issue/world.ts';
import { checkAddresses } from './check-address.ts';
import { makeBlock } from './make-block.ts';
import { applied, GONE, type Outcome } from './outcome.ts';
import { positionsAt } from './place-blocks.ts';

export type BlockCommand = Extract<
  Command,
  { readonly do: 'add-block' | 'change-block' | 'move-blocks' | 'remove-blocks' }
>;
type Of<Name extends BlockCommand['do']> = Extract<BlockCommand, { readonly do: Name }>;

/** Adds, changes, moves and removes blocks. */
export const applyBlockCommand = (doc: Doc, command: BlockCommand, world: World): Outcome => {
  switch (command.do) {
    case 'add-block':
      return addBlock(doc, command, world);
    case 'change-block': {
      const fields = liveFields(blocksOf(doc), command.block);
      if (fields === null) return GONE;
      setFields(fields, command.patch);
      return applied({ blocks: [command.block] });
    }
    case 'move-blocks':
      return moveBlocks(doc, command);
    case 'remove-blocks':
      return removeBlocks(doc, command);
  }
};

const addBlock = (doc: Doc, { block, at }: Of<'add-block'>, world: World): Outcome => {
  const links = checkAddresses(block.links ?? []);
  if (!links.ok) return links;
  const [pos] = positionsAt(doc, at, 1) ?? [];
  if (pos === undefined) return GONE;
  return applied({ blocks: [makeBlock(doc, { ...block, links: links.value }, pos, world)], section: at.section });
};

/** Those of the blocks that are still there, in the order they have in the issue. */
const inOrder = (doc: Doc, blocks: readonly BlockId[]): readonly BlockId[] => {
  const wanted = new Set(blocks);
  return [...readLayout(doc).blocksIn.values()].flatMap((places) =>
    places.map(({ id }) => id).filter((id) => wanted.has(id)),
  );
};

const moveBlocks = (doc: Doc, { blocks, to }: Of<'move-blocks'>): Outcome => {
  const moving = inOrder(doc, blocks);
  const positions = positionsAt(doc, to, moving.length, new Set(moving));
  if (moving.length === 0 || positions === null) return GONE;
  moving.forEach((id, at) => {
    const fields = liveFields(blocksOf(doc), id);
    if (fields !== null) setFields(fields, { pos: positions[at] });
  });
  return applied({ blocks: moving, section: to.section });
};

const removeBlocks = (doc: Doc, { blocks }: Of<'remove-blocks'>): Outcome => {
  const there = blocks.flatMap((id) => liveFields(blocksOf(doc), id) ?? []);
  for (const fields of there) setFields(fields, { [LIVE]: false });
  return there.length === 0 ? GONE : applied();
};
