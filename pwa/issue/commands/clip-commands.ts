import type { Doc } from 'yjs';
import { publishableAddress } from '#shared/address.ts';
import type { Clip } from '#shared/clip.ts';
import type { ClipId } from '#shared/ids.ts';
import { inlineText } from '#shared/portable.ts';
import { destinationOf } from '#shared/redirect.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Command, CommandFailure, NewBlock } from '#pwa/issue/command.ts';
import { blocksOf, citeKey, liveFields, sectionsOf, setFields } from '#pwa/issue/document.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import type { Section } from '#pwa/issue/model.ts';
import type { World } from '#pwa/issue/world.ts';
import { makeBlock } from './make-block.ts';
import { applied, GONE, type Outcome } from './outcome.ts';
import { positionsAt } from './place-blocks.ts';

export type ClipCommand = Extract<Command, { readonly do: 'file-clips' | 'cite-clips' }>;
type Refusal = Extract<CommandFailure, { readonly kind: 'refused' }>;

const addressOf = ({ capture, names }: Clip): string | null =>
  (capture.canonicalUrl === null ? null : publishableAddress(capture.canonicalUrl, names)?.url) ??
  publishableAddress(destinationOf(capture.url), names)?.url ??
  null;

const siteOf = (clip: Clip, url: string): string =>
  inlineText(clip.capture.siteName ?? '') || new URL(url).hostname.replace(/^www\./, '');

/** What an item made from a clip starts with. The note to self stays out: it is not for readers. */
const itemFrom = (clip: Clip, section: Section | null, cites: readonly ClipId[]): Result<NewBlock, Refusal> => {
  const url = addressOf(clip);
  const title = inlineText(clip.capture.title);
  if (url === null) {
    const name = title === '' ? 'A clip without a title' : `“${title.slice(0, 80)}”`;
    const why = `${name} has an address that cannot be published (only http, https and mailto can). It stays in the inbox.`;
    return fail({ kind: 'refused', why });
  }
  const labels = section === null || section.labels.length === 0 ? [null] : section.labels;
  return ok({
    kind: 'item',
    title: title === '' ? url : title,
    source: siteOf(clip, url),
    links: [url],
    paragraphs: labels.map((label) => ({ label, markdown: '' })),
    callToAction: section?.callToAction ?? null,
    cites,
  });
};

/**
 * The clip of these that a clip belongs to in the end: the one it joins, or the one that joins. Only an older clip can be joined
 * (ids sort by time), so no circle of clips can swallow itself.
 */
const rootOf = (clip: Clip, byId: ReadonlyMap<string, Clip>): Clip => {
  const joined = clip.joins !== null && clip.joins < clip.id ? byId.get(clip.joins) : undefined;
  return joined === undefined ? clip : rootOf(joined, byId);
};

/** The items to make: a clip that joins another one of these is cited by its item instead of making its own. */
const itemsFrom = (clips: readonly Clip[], section: Section | null): Result<readonly NewBlock[], Refusal> => {
  const byId = new Map<string, Clip>(clips.map((clip) => [clip.id, clip]));
  const byRoot = Map.groupBy(clips, (clip) => rootOf(clip, byId).id);
  const items: NewBlock[] = [];
  for (const clip of clips) {
    const together = byRoot.get(clip.id);
    if (together === undefined) continue;
    const additions = together.map(({ id }) => id).filter((id) => id !== clip.id);
    const item = itemFrom(clip, section, [clip.id, ...additions]);
    if (!item.ok) return item;
    items.push(item.value);
  }
  return ok(items);
};

const fileClips = (
  doc: Doc,
  { clips, at }: Extract<ClipCommand, { readonly do: 'file-clips' }>,
  world: World,
): Outcome => {
  if (at.section !== null && liveFields(sectionsOf(doc), at.section) === null) return GONE;
  const section = readIssue(doc).sections.find(({ id }) => id === at.section) ?? null;
  const items = itemsFrom(clips, section);
  if (!items.ok) return items;
  const positions = positionsAt(doc, at, items.value.length);
  if (positions === null) return GONE;
  const blocks = items.value.flatMap((item, index) => {
    const pos = positions[index];
    return pos === undefined ? [] : [makeBlock(doc, item, pos, world)];
  });
  return applied({ blocks, section: at.section });
};

/** Makes items of clips, or lets a block cite them too. */
export const applyClipCommand = (doc: Doc, command: ClipCommand, world: World): Outcome => {
  if (command.do === 'file-clips') return fileClips(doc, command, world);
  const fields = liveFields(blocksOf(doc), command.block);
  if (fields === null) return GONE;
  const orders = [...fields].flatMap(([key, value]) =>
    key.startsWith(citeKey('')) && typeof value === 'number' ? [value] : [],
  );
  const next = Math.max(-1, ...orders) + 1;
  const fresh = command.clips.filter(({ id }) => !fields.has(citeKey(id)));
  fresh.forEach(({ id }, at) => setFields(fields, { [citeKey(id)]: next + at }));
  return applied({ blocks: [command.block] });
};
