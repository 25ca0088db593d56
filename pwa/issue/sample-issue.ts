import type { Doc } from 'yjs';
import { type Clip, clip } from '#shared/clip.ts';
import { issueId } from '#shared/ids.ts';
import { applyCommand } from './apply-command.ts';
import type { Command } from './command.ts';
import type { Issue, Publication } from './model.ts';
import { newPublication } from './new-publication.ts';
import { readIssue } from './read-issue.ts';
import { SAMPLE_NAME, SAMPLE_SITE, sampleClipId, sampleClippedAt, samplePublicationId } from './sample-marks.ts';
import { startIssue } from './start-issue.ts';
import type { World } from './world.ts';

/** What the first run offers: enough to arrange, to write and to export, with nothing fetched from anywhere. */
export interface Sample {
  readonly publication: Publication;
  readonly doc: Doc;
  /** All clips: the first two are placed in the issue, the rest wait in the inbox. */
  readonly clips: readonly Clip[];
}

const PAGES = [
  {
    path: 'ferry-timetables',
    title: 'How a ferry company keeps one timetable on nine islands',
    site: 'Harbour Notes',
    quote: 'Every island printed its own timetable, and every one of them was right until the wind turned.',
  },
  {
    path: 'paper-index',
    title: 'An index card is a database that survives the power cut',
    site: 'The Filing Room',
    quote: 'We count the cards twice a year. In forty years we have lost three, and we know which three.',
  },
  {
    path: 'slow-maps',
    title: 'Maps that load on a train',
    site: 'Field Office',
    quote: 'The tunnel is not the exception. The tunnel is the test.',
  },
  {
    path: 'repair-log',
    title: 'A year of repairs, written down',
    site: 'Bench & Vice',
    quote: 'Half of the faults were in the log already. Nobody had read it with the machine open.',
  },
] as const;

const sampleClip = ({ path, title, site, quote }: (typeof PAGES)[number], now: number, number: number): Clip =>
  clip.parse({
    v: 1,
    id: sampleClipId(now, number),
    clippedAt: sampleClippedAt(now, number),
    note: '',
    section: null,
    joins: null,
    capture: {
      url: SAMPLE_SITE + path,
      canonicalUrl: null,
      title,
      siteName: site,
      authors: [],
      published: null,
      description: null,
      language: 'en',
      image: null,
      excerpts: [
        { markdown: quote, text: quote, selector: { exact: quote, prefix: '', suffix: '' }, fragmentUrl: null },
      ],
    },
  });

/** The sample's own words say what they are: it has no standing text that would go out with another issue. */
const INTRO =
  'A sample to try the desk with: four clips, two of them filed and written about. Change what you like. “Throw the sample away”, in the menu of issues, takes all of it away again.';

const BLURBS: readonly (readonly [string, string])[] = [
  [
    'Nine harbours, nine printers, one sea. The company now sends changes as a list of differences, and each harbour prints *only what moved*.',
    'The same trick keeps two devices in step when neither has a network: send what changed, and let both sides agree on the order.',
  ],
  [
    'A library explains why its catalogue is still on paper, and what it copies to disk every night.',
    'A backup nobody has ever restored is a hope. This one is restored every January, by hand.',
  ],
];

const writeBlurbs = ({ blocks }: Issue): readonly Command[] =>
  blocks.flatMap((block, at) =>
    block.paragraphs.map((paragraph, index): Command => ({
      do: 'write-text',
      text: paragraph.id,
      markdown: BLURBS[at]?.[index] ?? '',
    })),
  );

/** When a sample is made: `now` in milliseconds since the epoch, `date` and `zone` as its issue has them. */
interface SampleTime {
  readonly now: number;
  readonly date: string;
  readonly zone?: string | null;
}

/** A publication with a first issue, half made. */
export const sampleIssue = ({ now, date, zone = null }: SampleTime, world: World): Sample => {
  const publication = { ...newPublication('labelled', SAMPLE_NAME, world), id: samplePublicationId(now) };
  const clips = PAGES.map((page, number) => sampleClip(page, now, number));
  const doc = startIssue({ id: issueId.parse(world.mintId()), publication, number: 1, date, zone }, world);
  const [section] = readIssue(doc).sections;
  const filed = applyCommand(
    doc,
    { do: 'file-clips', clips: clips.slice(0, BLURBS.length), at: { section: section?.id ?? null, before: null } },
    world,
  );
  if (!filed.ok) throw new Error('The sample’s own clips were refused.');
  const words = [{ do: 'write-text', text: 'intro', markdown: INTRO } as const, ...writeBlurbs(readIssue(doc))];
  for (const command of words) applyCommand(doc, command, world);
  return { publication, doc, clips };
};
