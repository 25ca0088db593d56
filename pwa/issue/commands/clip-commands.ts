import type { Doc } from 'yjs';
import { ok, type Result } from '#shared/result.ts';
import type { Command, CommandFailure, NewBlock } from '#pwa/issue/command.ts';
import { clippedPages } from '#pwa/issue/clipped-pages.ts';
import { blocksOf, citeKey, liveFields, sectionsOf, setFields } from '#pwa/issue/document.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import type { BlockId, Section, SectionId } from '#pwa/issue/model.ts';
import type { ClippedPage } from '#pwa/issue/shown-capture.ts';
import { suggestionFor } from '#pwa/issue/suggestion.ts';
import type { World } from '#pwa/issue/world.ts';
import { itemFrom } from './item-from.ts';
import { makeBlock } from './make-block.ts';
import { applied, GONE, type Outcome, refused } from './outcome.ts';
import { positionsAt } from './place-blocks.ts';

export type ClipCommand = Extract<Command, { readonly do: 'file-clips' | 'file-suggested' | 'cite-clips' }>;
type Of<Name extends ClipCommand['do']> = Extract<ClipCommand, { readonly do: Name }>;

/** An item of each page; a clip that joins another one of these is cited by its item instead of making its own. */
const itemsFrom = (
  pages: readonly ClippedPage[],
  section: Section | null,
): Result<readonly NewBlock[], CommandFailure> => {
  const items: NewBlock[] = [];
  for (const page of pages) {
    const item = itemFrom(page, section);
    if (!item.ok) return item;
    items.push(item.value);
  }
  return ok(items);
};

const makeItems = (
  doc: Doc,
  items: readonly NewBlock[],
  positions: readonly (readonly [string | null, string])[],
  world: World,
): readonly BlockId[] =>
  items.flatMap((item, index) => {
    const pos = positions[index];
    return pos === undefined ? [] : [makeBlock(doc, item, pos, world)];
  });

const fileClips = (doc: Doc, { clips, at }: Of<'file-clips'>, world: World): Outcome => {
  if (at.section !== null && liveFields(sectionsOf(doc), at.section) === null) return GONE;
  const section = readIssue(doc).sections.find(({ id }) => id === at.section) ?? null;
  const items = itemsFrom(clippedPages(clips), section);
  if (!items.ok) return items;
  const positions = positionsAt(doc, at, items.value.length);
  if (positions === null) return GONE;
  return applied({ blocks: makeItems(doc, items.value, positions, world), section: at.section });
};

/** Those of the pages that have an item to make; the others stay in the inbox and keep nobody from being filed. */
const itemsOf = (pages: readonly ClippedPage[], section: Section | null): readonly NewBlock[] =>
  pages.flatMap((page) => {
    const item = itemFrom(page, section);
    return item.ok ? [item.value] : [];
  });

const fileSuggested = (doc: Doc, { clips }: Of<'file-suggested'>, world: World): Outcome => {
  const issue = readIssue(doc);
  const pagesIn = Map.groupBy(clippedPages(clips), (page): SectionId | null | undefined => {
    const suggestion = suggestionFor(page, issue);
    return suggestion.kind === 'here' ? suggestion.section : undefined;
  });
  const blocks = [null, ...issue.sections].flatMap((section) => {
    const items = itemsOf(pagesIn.get(section?.id ?? null) ?? [], section);
    if (items.length === 0) return [];
    const positions = positionsAt(doc, { section: section?.id ?? null, before: null }, items.length) ?? [];
    return makeItems(doc, items, positions, world);
  });
  return blocks.length === 0
    ? refused('None of these clips can be filed as suggested in this issue.')
    : applied({ blocks });
};

const citeClips = (doc: Doc, { block, clips }: Of<'cite-clips'>): Outcome => {
  const fields = liveFields(blocksOf(doc), block);
  if (fields === null) return GONE;
  const orders = [...fields].flatMap(([key, value]) =>
    key.startsWith(citeKey('')) && typeof value === 'number' ? [value] : [],
  );
  const next = Math.max(-1, ...orders) + 1;
  const fresh = clips.filter(({ id }) => !fields.has(citeKey(id)));
  fresh.forEach(({ id }, at) => setFields(fields, { [citeKey(id)]: next + at }));
  return applied({ blocks: [block] });
};

/** Makes items of clips, or lets a block cite them too. */
export const applyClipCommand = (doc: Doc, command: ClipCommand, world: World): Outcome => {
  switch (command.do) {
    case 'file-clips':
      return fileClips(doc, command, world);
    case 'file-suggested':
      return fileSuggested(doc, command, world);
    case 'cite-clips':
      return citeClips(doc, command);
  }
};
