import { Map as YMap, type Doc } from 'yjs';
import { toBlockId, toLinkId, toParagraphId } from '#pwa/issue/branded-ids.ts';
import type { NewBlock } from '#pwa/issue/command.ts';
import { blocksOf, citeKey, type Fields, linkKey, LIVE, paragraphKey } from '#pwa/issue/document.ts';
import type { BlockId, Cleaning } from '#pwa/issue/model.ts';
import { keysAt } from '#pwa/issue/order.ts';
import type { ParagraphList } from '#pwa/issue/read-block.ts';
import { textOf } from '#pwa/issue/text-of.ts';
import type { World } from '#pwa/issue/world.ts';

type Texts = NonNullable<NewBlock['paragraphs']>;

const makeParagraphs = (doc: Doc, fields: Fields, list: ParagraphList, texts: Texts, world: World): void => {
  const { keys } = keysAt([], 0, texts.length);
  texts.forEach(({ label, markdown }, at) => {
    const id = toParagraphId(world.mintId());
    fields.set(paragraphKey(id, 'label'), label);
    fields.set(paragraphKey(id, 'pos'), [list, keys[at]]);
    fields.set(paragraphKey(id, LIVE), true);
    if (markdown !== '') textOf(doc, id).insert(0, markdown);
  });
};

const makeLinks = (fields: Fields, urls: readonly string[], cleaning: Cleaning | null, world: World): void => {
  const { keys } = keysAt([], 0, urls.length);
  urls.forEach((url, at) => {
    const id = toLinkId(world.mintId());
    if (at === 0 && cleaning !== null) fields.set(linkKey(id, 'cleaning'), [cleaning.shown, cleaning.clean]);
    fields.set(linkKey(id, 'url'), url);
    fields.set(linkKey(id, 'pos'), keys[at]);
    fields.set(linkKey(id, LIVE), true);
  });
};

/** Makes a block at a position; what the caller leaves out is empty. Its links are to be checked before. */
export const makeBlock = (doc: Doc, block: NewBlock, pos: readonly [string | null, string], world: World): BlockId => {
  const id = toBlockId(world.mintId());
  const { kind, title = '', source = '', label = '', tagline = '', pointsLabel = '', callToAction = null } = block;
  const values = { kind, title, source, label, tagline, pointsLabel, callToAction, pos: [...pos], [LIVE]: true };
  const fields = new YMap<unknown>(Object.entries(values));
  blocksOf(doc).set(id, fields);
  makeLinks(fields, block.links ?? [], block.cleaning ?? null, world);
  makeParagraphs(doc, fields, 'paragraphs', block.paragraphs ?? [], world);
  makeParagraphs(doc, fields, 'points', block.points ?? [], world);
  (block.cites ?? []).forEach((clip, at) => fields.set(citeKey(clip), at));
  return id;
};
