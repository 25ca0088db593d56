import type { Report } from '../report.ts';
import { spelled } from '../statistics.ts';
import type { Reading } from './in-browser.ts';
import { FIELDS, judge, type Field, type Verdict } from './score.ts';
import { isHeldOut, type TruePage } from './truth.ts';

export interface Reader {
  readonly name: string;
  /** In the order of the pages. */
  readonly readings: readonly Reading[];
}

const count = (verdicts: readonly Verdict[], wanted: Verdict): number =>
  verdicts.filter((verdict) => verdict === wanted).length;

const verdictsOf = (pages: readonly TruePage[], { readings }: Reader, field: Field): readonly Verdict[] =>
  pages.flatMap(({ truth }, at) => {
    const said = readings[at]?.said;
    return said === undefined ? [] : [judge(field, said, truth)];
  });

const cell = (pages: readonly TruePage[], reader: Reader, field: Field): string => {
  const verdicts = verdictsOf(pages, reader, field);
  const heldOut = verdicts.filter((_, at) => pages[at] !== undefined && isHeldOut(pages[at].truth));
  const share = (some: readonly Verdict[]): string => `${((count(some, 'right') / some.length) * 100).toFixed(0)} %`;
  const both = (verdict: Verdict): string => `${count(verdicts, verdict)} (${count(heldOut, verdict)}) ${verdict}`;
  return `${share(verdicts)} (held out ${share(heldOut)}), ${both('wrong')}, ${both('missing')}`;
};

/** One line for each reader: how often each field is right, wrong and missing, and how long a page takes. */
export const captureReport = (pages: readonly TruePage[], readers: readonly Reader[]): Report => ({
  title: 'Capture',
  what: `Title, author and date of ${pages.length} pages against what a person found on them. Galley, defuddle and Readability read each page in Chromium at its own address, without its scripts; metascraper reads its text in Node. Exact means letter by letter, but for capitals, kinds of quotes and dashes, and white space; several names in any order; the day of a date. Wrong: something else was said, or something where there is nothing. Missing: nothing was said; of both, those in the held-out half in brackets. No rule was made by looking at the held-out half (${pages.filter(({ truth }) => isHeldOut(truth)).length} pages, parted by file name). Time of a page at the median and the worst.`,
  head: ['reader', ...FIELDS, 'time of a page'],
  rows: readers.map((reader) => [
    reader.name,
    ...FIELDS.map((field) => cell(pages, reader, field)),
    spelled(reader.readings.map(({ took }) => took)),
  ]),
  broken: FIELDS.flatMap((field) => {
    const right = readers.map((reader) => count(verdictsOf(pages, reader, field), 'right'));
    const [ours = 0, ...theirs] = right;
    return ours > Math.max(...theirs) ? [] : [`Galley is not ahead of all others on ${field}.`];
  }),
});
