import type { Doc } from 'yjs';
import { clipId } from '#shared/ids.ts';
import { toLinkId, toParagraphId } from './branded-ids.ts';
import { citeKey, type Fields, linkKey, liveIdsIn, paragraphKey, textIn, textOrNullIn } from './document.ts';
import type { BlockPlace } from './layout.ts';
import type { Block, BlockKind, Cleaning, Link, LinkId, Paragraph, ParagraphId, SectionId } from './model.ts';
import { byKey, type Placed } from './order.ts';
import { textOf } from './text-of.ts';

/** The two lists of labelled texts that a block has. */
export type ParagraphList = 'paragraphs' | 'points';

const KINDS: readonly BlockKind[] = ['item', 'sponsor', 'event', 'text'];

export const paragraphPlaces = (
  fields: Fields,
  list: ParagraphList,
): readonly (Placed & { readonly id: ParagraphId })[] =>
  liveIdsIn(fields, 'p:')
    .flatMap((id) => {
      const pos: unknown = fields.get(paragraphKey(id, 'pos'));
      const [where, key]: readonly unknown[] = Array.isArray(pos) ? pos : [];
      const found = where === 'points' ? 'points' : 'paragraphs';
      return found === list ? [{ id: toParagraphId(id), key: typeof key === 'string' ? key : '' }] : [];
    })
    .sort(byKey);

export const linkPlaces = (fields: Fields): readonly (Placed & { readonly id: LinkId })[] =>
  liveIdsIn(fields, 'l:')
    .map((id) => ({ id: toLinkId(id), key: textIn(fields, linkKey(id, 'pos')) }))
    .sort(byKey);

const readParagraphs = (doc: Doc, fields: Fields, list: ParagraphList): readonly Paragraph[] =>
  paragraphPlaces(fields, list).map(({ id }) => ({
    id,
    label: textOrNullIn(fields, paragraphKey(id, 'label')),
    markdown: textOf(doc, id).toJSON(),
  }));

/** How a link was cleaned: [shown, clean] in the document. */
export const readCleaning = (fields: Fields, link: LinkId): Cleaning | null => {
  const pair: unknown = fields.get(linkKey(link, 'cleaning'));
  const [shown, clean]: readonly unknown[] = Array.isArray(pair) ? pair : [];
  return typeof shown === 'string' && typeof clean === 'string' ? { shown, clean } : null;
};

const readLinks = (fields: Fields): readonly Link[] =>
  linkPlaces(fields).map(({ id }) => ({
    id,
    url: textIn(fields, linkKey(id, 'url')),
    cleaning: readCleaning(fields, id),
  }));

const readCites = (fields: Fields): Block['cites'] =>
  [...fields.keys()]
    .filter((key) => key.startsWith(citeKey('')))
    .flatMap((key) => {
      const clip = clipId.safeParse(key.slice(citeKey('').length));
      const order = fields.get(key);
      return clip.success && typeof order === 'number' ? [{ clip: clip.data, order }] : [];
    })
    .sort((one, other) => one.order - other.order || (one.clip < other.clip ? -1 : 1))
    .map(({ clip }) => clip);

/** One block with everything in it. */
export const readBlock = (doc: Doc, { id, fields }: BlockPlace, section: SectionId | null): Block => ({
  id,
  kind: KINDS.find((kind) => kind === fields.get('kind')) ?? 'text',
  section,
  title: textIn(fields, 'title'),
  source: textIn(fields, 'source'),
  label: textIn(fields, 'label'),
  tagline: textIn(fields, 'tagline'),
  links: readLinks(fields),
  paragraphs: readParagraphs(doc, fields, 'paragraphs'),
  pointsLabel: textIn(fields, 'pointsLabel'),
  points: readParagraphs(doc, fields, 'points'),
  callToAction: textOrNullIn(fields, 'callToAction'),
  cites: readCites(fields),
});
