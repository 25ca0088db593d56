import type { Block, BlockId, Issue, SectionId } from '#pwa/issue/model.ts';
import { charactersOf } from './characters.ts';
import { blockTitle } from './block-words.ts';
import { sectionName, spokenPlace } from './spoken-place.ts';

/** What differs between two moments of an issue: a sentence's end, and where it can be seen. */
export interface Changed {
  readonly says: string;
  readonly block?: BlockId;
  readonly section?: SectionId;
}

/** Most characters of a text that are told. */
const TOLD = 60;

const quoted = (text: string): string => {
  const chars = charactersOf(text.trim().replaceAll(/\s+/gu, ' '));
  return `“${chars.slice(0, TOLD).join('')}${chars.length > TOLD ? '…' : ''}”`;
};

/** What was taken out of a text and what was put in, whole characters each. */
const difference = (before: string, after: string): { readonly out: string; readonly in: string } => {
  const [was, is] = [charactersOf(before), charactersOf(after)];
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < most - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  return { out: was.slice(start, was.length - end).join(''), in: is.slice(start, is.length - end).join('') };
};

const textChange = (before: string, after: string, where: string): string => {
  const changed = difference(before, after);
  const [out, put] = [changed.out.trim(), changed.in.trim()];
  if (out !== '' && put !== '') return `${quoted(out)} became ${quoted(put)} in ${where}`;
  if (out !== '') return `${quoted(out)} is out of ${where}`;
  return put === '' ? `spaces changed in ${where}` : `${quoted(put)} is in ${where}`;
};

const linesOf = (block: Block): readonly string[] => [
  block.title,
  block.source,
  block.label,
  block.tagline,
  ...block.links.map(({ url }) => url),
  ...block.paragraphs.flatMap(({ label, markdown }) => [label ?? '', markdown]),
  block.pointsLabel,
  ...block.points.flatMap(({ label, markdown }) => [label ?? '', markdown]),
  block.callToAction ?? '',
];

const inBlock = (before: Block, after: Block): string => {
  const name = `“${blockTitle(after)}”`;
  if (before.kind !== after.kind)
    return `${name} is ${after.kind === 'item' || after.kind === 'event' ? 'an' : 'a'} ${after.kind}`;
  return textChange(linesOf(before).join('\n'), linesOf(after).join('\n'), name);
};

const gone = (blocks: readonly Block[], before: Issue): string => {
  const [first] = blocks;
  if (first === undefined || blocks.length > 1) return `${blocks.length} blocks are out of the issue`;
  const clips = first.cites.length === 0 ? '' : ', its clips are back in the inbox';
  return `“${blockTitle(first)}” is out of ${sectionName(before, first.section)}${clips}`;
};

const placed = (blocks: readonly Block[], after: Issue): string => {
  const [first] = blocks;
  if (first === undefined || blocks.length > 1) return `${blocks.length} blocks are in the issue`;
  return `“${blockTitle(first)}” is in ${spokenPlace(after, first.id)}`;
};

const blocksChanged = (before: Issue, after: Issue): Changed | null => {
  const was = new Map(before.blocks.map((block) => [block.id, block]));
  const is = new Map(after.blocks.map((block) => [block.id, block]));
  const out = before.blocks.filter(({ id }) => !is.has(id));
  if (out.length > 0) return { says: gone(out, before) };
  const come = after.blocks.filter(({ id }) => !was.has(id));
  if (come[0] !== undefined) return { says: placed(come, after), block: come[0].id };
  const written = after.blocks.find((block) => {
    const old = was.get(block.id);
    return (
      old !== undefined && JSON.stringify({ ...old, section: null }) !== JSON.stringify({ ...block, section: null })
    );
  });
  const old = written && was.get(written.id);
  if (written !== undefined && old !== undefined) return { says: inBlock(old, written), block: written.id };
  const moved = movedBlock(before, after);
  return moved === null ? null : { says: placed([moved], after), block: moved.id };
};

const orderWithout = ({ blocks }: Issue, without: BlockId): string =>
  blocks.flatMap(({ id, section }) => (id === without ? [] : [id, section])).join(' ');

/** The block that stands elsewhere: without it, the order is the same. */
const movedBlock = (before: Issue, after: Issue): Block | null => {
  const moved = after.blocks.filter(
    (block, at) => before.blocks[at]?.id !== block.id || before.blocks[at].section !== block.section,
  );
  return moved.find(({ id }) => orderWithout(before, id) === orderWithout(after, id)) ?? moved[0] ?? null;
};

const sectionsChanged = (before: Issue, after: Issue): Changed | null => {
  const out = before.sections.find(({ id }) => !after.sections.some((each) => each.id === id));
  if (out !== undefined) return { says: `${sectionName(before, out.id)} is no section any more` };
  const come = after.sections.find(({ id }) => !before.sections.some((each) => each.id === id));
  if (come !== undefined) return { says: `the section ${sectionName(after, come.id)} is there`, section: come.id };
  const [at, here] = [...after.sections.entries()].find(([place, { id }]) => before.sections[place]?.id !== id) ?? [];
  if (at !== undefined && here !== undefined)
    return {
      says: `${sectionName(after, here.id)} is section ${at + 1} of ${after.sections.length}`,
      section: here.id,
    };
  const named = after.sections.find(
    (section, place) => JSON.stringify(section) !== JSON.stringify(before.sections[place]),
  );
  if (named === undefined) return null;
  return { says: `the section is called ${sectionName(after, named.id)}`, section: named.id };
};

const headChanged = (before: Issue, after: Issue): Changed | null => {
  if (before.intro !== after.intro) return { says: textChange(before.intro, after.intro, 'the intro') };
  if (before.signOff !== after.signOff) return { says: textChange(before.signOff, after.signOff, 'the sign-off') };
  if (before.title !== after.title)
    return { says: `the title is ${after.title === '' ? 'empty' : quoted(after.title)}` };
  if (before.number !== after.number) return { says: `the number is ${after.number ?? 'none'}` };
  if (before.date !== after.date) return { says: `the date is ${after.date ?? 'none'}` };
  return null;
};

/** What a step of undo or redo changed, in words, and where that is. Null where nothing that shows is different. */
export const whatChanged = (before: Issue, after: Issue): Changed | null =>
  sectionsChanged(before, after) ?? blocksChanged(before, after) ?? headChanged(before, after);
