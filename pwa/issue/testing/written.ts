import { toBlockId, toLinkId, toParagraphId } from '#pwa/issue/branded-ids.ts';
import type { Block, Target } from '#pwa/issue/model.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import { renderIssue } from '#pwa/issue/render.ts';
import { startIssue } from '#pwa/issue/start-issue.ts';
import { ANY_ISSUE, counting } from './worlds.ts';

/** A block's texts, and what of it a test is about. */
export interface Written {
  readonly title?: string;
  readonly paragraphs?: readonly string[];
  readonly points?: readonly string[];
  readonly label?: string;
  readonly callToAction?: string;
}

const blockOf = ({ title = '', paragraphs = [], points = [], label, callToAction }: Written, at: number): Block => {
  const text = (kind: string) => (markdown: string, index: number) => ({
    id: toParagraphId(`${kind}${at}-${index}`),
    label: label ?? null,
    markdown,
  });
  return {
    id: toBlockId(String(at)),
    kind: 'text',
    section: null,
    title,
    source: '',
    label: '',
    tagline: '',
    links: callToAction === undefined ? [] : [{ id: toLinkId(`${at}`), url: 'https://go.example/', cleaning: null }],
    paragraphs: paragraphs.map(text('p')),
    pointsLabel: '',
    points: points.map(text('q')),
    callToAction: callToAction ?? null,
    cites: [],
  };
};

/** An issue of these blocks and nothing else, as the target spells it. */
export const writtenIssue = (
  blocks: readonly Written[],
  target: Target = 'markdown',
  preset: 'flat' | 'labelled' = 'flat',
): string => {
  const world = counting();
  const { style, ...usual } = newPublication(preset, 'Name', world);
  const publication = {
    ...usual,
    tagline: '',
    intro: '',
    signOff: '',
    footer: '',
    style: { ...style, frontMatter: false },
  };
  const empty = readIssue(startIssue({ id: ANY_ISSUE, publication, number: 1, date: null }, world));
  const rendered = renderIssue({ ...empty, blocks: blocks.map(blockOf) }, publication, target);
  if (!rendered.ok) throw new Error(rendered.failure.why);
  return rendered.value;
};
