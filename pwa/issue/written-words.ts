import type { Block, Issue, Paragraph } from './model.ts';

const paragraphWords = ({ label, markdown }: Paragraph): string =>
  [label === null ? '' : `${label}:`, markdown].filter((part) => part !== '').join(' ');

const blockWords = (block: Block): string =>
  [
    [block.label, block.source, block.title].filter((part) => part !== '').join(': '),
    block.tagline,
    ...block.paragraphs.map(paragraphWords),
    block.pointsLabel,
    ...block.points.map((point) => `- ${paragraphWords(point)}`),
    block.callToAction ?? '',
    ...block.links.map(({ url }) => url),
  ]
    .filter((line) => line !== '')
    .join('\n\n');

/** "#42 Spring tides", as far as it has these. */
export const issueTitle = ({ number, title }: Pick<Issue, 'number' | 'title'>): string =>
  [number === null ? '' : `#${number}`, title].filter((part) => part !== '').join(' ') || 'the issue without a number';

/**
 * Every word that is written in an issue, as it was typed, also what no template would publish. It needs no house style, no
 * template and nothing that is loaded later: it is what is saved from a desk that cannot store any more.
 */
export const writtenWords = (issue: Issue): string => {
  const blocksIn = (section: string | null): readonly string[] =>
    issue.blocks.filter((block) => block.section === section).map(blockWords);
  const parts = [
    issueTitle(issue),
    issue.date ?? '',
    issue.intro,
    ...blocksIn(null),
    ...issue.sections.flatMap(({ id, emoji, name }) => [[emoji, name].filter(Boolean).join(' '), ...blocksIn(id)]),
    issue.signOff,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
