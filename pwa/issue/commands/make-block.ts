import type { Doc } from 'yjs';
import { toBlockId, toLinkId, toParagraphId } from '#pwa/issue/branded-ids.ts';
import type { NewBlock } from '#pwa/issue/command.ts';
import {
  blocksOf,
  citeKey,
  type Fields,
  linkKey,
  LIVE,
  newFields,
  paragraphKey,
  setFields,
} from '#pwa/issue/document.ts';
import type { BlockId, Cleaning } from '#pwa/issue/model.ts';
import { keysAt } from '#pwa/issue/order.ts';
import type { ParagraphList } from '#pwa/issue/read-block.ts';
import { textOf, writeText } from '#pwa/issue/text-of.ts';
import type { World } from '#pwa/issue/world.ts';

type Texts = NonNullable<NewBlock['paragraphs']>;

const makeParagraphs = (doc: Doc, fields: Fields, list: ParagraphList, texts: Texts, world: World): void => {
  const { keys } = keysAt([], 0, texts.length);
  texts.forEach(({ label, markdown }, at) => {
    const id = toParagraphId(world.mintId());
    setFields(fields, {
      [paragraphKey(id, 'label')]: label,
      [paragraphKey(id, 'pos')]: [list, keys[at]],
      [paragraphKey(id, LIVE)]: true,
    });
    writeText(textOf(doc, id), markdown);
  });
};

const makeLinks = (fields: Fields, urls: readonly string[], cleaning: Cleaning | null, world: World): void => {
  const { keys } = keysAt([], 0, urls.length);
  urls.forEach((url, at) => {
    const id = toLinkId(world.mintId());
    if (at === 0 && cleaning !== null)
      setFields(fields, { [linkKey(id, 'cleaning')]: [cleaning.shown, cleaning.clean] });
    setFields(fields, { [linkKey(id, 'url')]: url, [linkKey(id, 'pos')]: keys[at], [linkKey(id, LIVE)]: true });
  });
};

/** Makes a block at a position; what the caller leaves out is empty. Its links are to be checked before. */
export const makeBlock = (doc: Doc, block: NewBlock, pos: readonly [string | null, string], world: World): BlockId => {
  const id = toBlockId(world.mintId());
  const { kind, title = '', source = '', label = '', tagline = '', pointsLabel = '', callToAction = null } = block;
  const values = { kind, title, source, label, tagline, pointsLabel, callToAction, pos: [...pos], [LIVE]: true };
  const fields = newFields(values);
  blocksOf(doc).set(id, fields);
  makeLinks(fields, block.links ?? [], block.cleaning ?? null, world);
  makeParagraphs(doc, fields, 'paragraphs', block.paragraphs ?? [], world);
  makeParagraphs(doc, fields, 'points', block.points ?? [], world);
  (block.cites ?? []).forEach((clip, at) => fields.set(citeKey(clip), at));
  return id;
};
