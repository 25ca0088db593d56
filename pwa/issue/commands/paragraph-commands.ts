import type { Doc } from 'yjs';
import { toParagraphId } from '#pwa/issue/branded-ids.ts';
import type { Command } from '#pwa/issue/command.ts';
import { blocksOf, type Fields, LIVE, liveFields, paragraphKey, setFields } from '#pwa/issue/document.ts';
import type { ParagraphId } from '#pwa/issue/model.ts';
import { keysAt } from '#pwa/issue/order.ts';
import { type ParagraphList, paragraphPlaces } from '#pwa/issue/read-block.ts';
import { textOf, writeText } from '#pwa/issue/text-of.ts';
import type { World } from '#pwa/issue/world.ts';
import { applied, GONE, type Outcome } from './outcome.ts';

export type ParagraphCommand = Extract<Command, { readonly do: `${string}-paragraph` }>;

/** A position in a list before one of its paragraphs (null: last); null where that one is gone. */
const positionBefore = (
  fields: Fields,
  list: ParagraphList,
  before: ParagraphId | null,
  moving?: ParagraphId,
): readonly [ParagraphList, string] | null => {
  const others = paragraphPlaces(fields, list).filter(({ id }) => id !== moving);
  const index = before === null ? others.length : others.findIndex(({ id }) => id === before);
  if (index < 0) return null;
  const { keys, rekeyed } = keysAt(others, index, 1);
  for (const [id, key] of rekeyed) setFields(fields, { [paragraphKey(id, 'pos')]: [list, key] });
  return [list, keys[0] ?? ''];
};

const listOf = (fields: Fields, paragraph: ParagraphId): ParagraphList =>
  paragraphPlaces(fields, 'points').some(({ id }) => id === paragraph) ? 'points' : 'paragraphs';

/** Adds, labels, moves and removes the paragraphs and points of a block. */
export const applyParagraphCommand = (doc: Doc, command: ParagraphCommand, world: World): Outcome => {
  const fields = liveFields(blocksOf(doc), command.block);
  if (fields === null) return GONE;
  if (command.do === 'add-paragraph') {
    const pos = positionBefore(fields, command.list, command.before);
    if (pos === null) return GONE;
    const id = toParagraphId(world.mintId());
    const { label, markdown } = command.text;
    setFields(fields, {
      [paragraphKey(id, 'label')]: label,
      [paragraphKey(id, 'pos')]: pos,
      [paragraphKey(id, LIVE)]: true,
    });
    writeText(textOf(doc, id), markdown);
    return applied({ blocks: [command.block], paragraph: id });
  }
  const id = command.paragraph;
  if (fields.get(paragraphKey(id, LIVE)) !== true) return GONE;
  const here = applied({ blocks: [command.block], paragraph: id });
  switch (command.do) {
    case 'label-paragraph':
      setFields(fields, { [paragraphKey(id, 'label')]: command.label });
      return here;
    case 'move-paragraph': {
      if (command.before === id) return here;
      const pos = positionBefore(fields, listOf(fields, id), command.before, id);
      if (pos === null) return GONE;
      setFields(fields, { [paragraphKey(id, 'pos')]: pos });
      return here;
    }
    case 'remove-paragraph':
      setFields(fields, { [paragraphKey(id, LIVE)]: false });
      return applied({ blocks: [command.block] });
  }
};
