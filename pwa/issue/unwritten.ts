import type { Block, BlockKind, Issue, Publication } from './model.ts';

/** The label that a new block stands under, until its writer changes it. */
export const STARTING_LABEL: Readonly<Record<BlockKind, string>> = {
  item: '',
  sponsor: 'Sponsored',
  event: 'Event',
  text: '',
};

const isBlank = (text: string): boolean => text.trim() === '';

/** Whether anything is written in its paragraphs and points. */
const hasWords = ({ paragraphs, points }: Block): boolean =>
  [...paragraphs, ...points].some(({ markdown }) => !isBlank(markdown));

/** Whether its closing words are still those that a section put there by itself. */
const closesByItself = ({ callToAction }: Block, given: ReadonlySet<string | null>): boolean =>
  callToAction === null || isBlank(callToAction) || given.has(callToAction);

const isUntouched = (block: Block, given: ReadonlySet<string | null>): boolean =>
  [block.title, block.source, block.tagline, block.pointsLabel].every(isBlank) &&
  Object.values(STARTING_LABEL).includes(block.label.trim()) &&
  block.links.length === 0 &&
  !hasWords(block) &&
  closesByItself(block, given);

/** What of an issue goes out, and what stays because nobody has written it. */
interface Outgoing {
  readonly blocks: readonly Block[];
  /** Blocks in which there is nothing but what Galley put there. */
  readonly untouched: readonly Block[];
}

/**
 * Only what somebody wrote or filed goes out: a block that was added and never written in stays behind, and closing words that a section
 * gave ("Read more") wait for the words that they close.
 */
export const outgoing = (
  { blocks, sections }: Pick<Issue, 'blocks' | 'sections'>,
  publication: Pick<Publication, 'sections'>,
): Outgoing => {
  const given = new Set([...sections, ...publication.sections].map(({ callToAction }) => callToAction));
  const untouched = blocks.filter((block) => isUntouched(block, given));
  const out = blocks.filter((block) => !untouched.includes(block));
  return {
    untouched,
    blocks: out.map((block) =>
      hasWords(block) || !closesByItself(block, given) ? block : Object.assign({}, block, { callToAction: null }),
    ),
  };
};
