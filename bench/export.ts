// The export is pure and has no door of its own to be measured through, so this one benchmark calls it.
/* oxlint-disable no-restricted-imports -- see above */
import { applyCommand } from '#pwa/issue/apply-command.ts';
import type { Issue, Publication } from '#pwa/issue/model.ts';
import { newPublication } from '#pwa/issue/new-publication.ts';
import { readIssue } from '#pwa/issue/read-issue.ts';
import { renderIssue } from '#pwa/issue/render.ts';
import { startIssue } from '#pwa/issue/start-issue.ts';
import { issueId } from '#shared/ids.ts';

/** One measured thing beside the least it could take, both as medians of the same run in the same unit. */
export interface BenchRow {
  readonly name: string;
  readonly median: number;
  readonly floor: number;
  readonly ratio: number;
  readonly unit: string;
}

const ITEMS = 200;
const ROUNDS = 10;

const world = { mintId: () => crypto.randomUUID() };

const words = (at: number, turn: number): string =>
  `Item ${at} of the [list](https://a.example/${at}) weighs *two* things at once, and turn ${turn} says which. `.repeat(
    4,
  );

const issueOf = (publication: Publication) => {
  const doc = startIssue({ id: issueId.parse(world.mintId()), publication, number: 1, date: '2026-03-04' }, world);
  const { sections } = readIssue(doc);
  for (let at = 0; at < ITEMS; at += 1) {
    const section = sections[at % Math.max(1, sections.length)]?.id ?? null;
    const block = {
      kind: 'item',
      title: `Title ${at}`,
      source: 'Source',
      links: [`https://a.example/${at}`],
      paragraphs: [
        { label: null, markdown: words(at, 0) },
        { label: 'Why it matters', markdown: words(at, 1) },
      ],
      callToAction: 'Read more',
    } as const;
    applyCommand(doc, { do: 'add-block', block, at: { section, before: null } }, world);
  }
  return doc;
};

const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** Every text is new to the renderer, as after opening an issue. */
const altered = (issue: Issue, turn: number): Issue => ({
  ...issue,
  blocks: issue.blocks.map((block) => ({
    ...block,
    paragraphs: block.paragraphs.map((paragraph) => ({ ...paragraph, markdown: `${paragraph.markdown}${turn}` })),
  })),
});

const joinedStrings = ({ blocks }: Issue): string =>
  blocks
    .flatMap(({ title, source, links, paragraphs }) => [
      source,
      title,
      ...paragraphs.map(({ markdown }) => markdown),
      ...links.map(({ url }) => url),
    ])
    .join('\n');

const write = (issue: Issue, publication: Publication, target: 'markdown' | 'plain'): string => {
  const result = renderIssue(issue, publication, target);
  if (!result.ok) throw new Error(result.failure.why);
  return result.value;
};

const row = (name: string, work: readonly number[], floors: readonly number[]): BenchRow => {
  const [median, floor] = [medianOf(work), medianOf(floors)];
  return { name, median, floor, ratio: median / floor, unit: 'ms' };
};

const measure = (preset: 'flat' | 'labelled', target: 'markdown' | 'plain'): readonly BenchRow[] => {
  const publication = newPublication(preset, 'Bench', world);
  const doc = issueOf(publication);
  const [first, again, floors]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const issue = altered(readIssue(doc), round);
    first.push(timed(() => write(issue, publication, target)));
    again.push(timed(() => write(readIssue(doc), publication, target)));
    floors.push(timed(() => joinedStrings(issue)));
  }
  const what = `export ${ITEMS} items, ${preset}, ${target}`;
  return [
    row(`${what}, every text new`, first, floors),
    row(`${what}, read and written again as the live proof does`, again, floors),
  ];
};

/** Export of a large issue, against joining the strings it is made of. */
export const run = (): Promise<BenchRow[]> =>
  Promise.resolve([
    ...measure('flat', 'markdown'),
    ...measure('labelled', 'markdown'),
    ...measure('labelled', 'plain'),
  ]);

if (import.meta.main) {
  for (const { name, median, floor, ratio, unit } of await run()) {
    console.log(
      `${name}: ${median.toFixed(1)} ${unit}, joining ${floor.toFixed(3)} ${unit}, ratio ${ratio.toFixed(0)}`,
    );
  }
}
