import { type BlockView, viewBlock } from './block-view.ts';
import type { Issue, Publication, Section } from './model.ts';
import { joined, type Pen } from './pen.ts';
import type { Spelled } from './spelled.ts';
import { outgoing } from './unwritten.ts';

/** A section with its blocks; its heading is empty for those before the first section. */
export interface GroupView {
  readonly section: string;
  readonly blocks: readonly BlockView[];
}

/** An issue as templates see it: strings are escaped on output, spelled texts are not. */
export interface IssueView {
  readonly name: string;
  readonly tagline: string;
  readonly number: string;
  readonly title: string;
  /** "Name #7: Title", as far as there are any; empty without number and title. */
  readonly headline: string;
  /** The moment at which its day began where it was dated, in ISO 8601; the day alone where that is not known, or empty. */
  readonly date: string;
  readonly frontMatter: boolean;
  readonly intro: Spelled | null;
  readonly signOff: Spelled | null;
  readonly footer: Spelled | null;
  readonly groups: readonly GroupView[];
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ZONE = /^[+-]\d{2}:[0-5]\d$/;

/** A day without a zone is taken for Greenwich's, and then lies ahead for half a day to whoever builds a site east of it. */
const dateOut = ({ date, zone }: Pick<Issue, 'date' | 'zone'>): string => {
  if (date === null || !ISO_DATE.test(date)) return '';
  return zone !== null && ZONE.test(zone) ? `${date}T00:00:00${zone}` : date;
};

/** Sections in which nothing stands are left out. */
const viewGroups = ({ sections, blocks }: Pick<Issue, 'sections' | 'blocks'>, pen: Pen): readonly GroupView[] => {
  const bySection = Map.groupBy(blocks, ({ section }) => section);
  const headed: readonly (Section | null)[] = [null, ...sections];
  return headed.flatMap((section) => {
    const here = bySection.get(section?.id ?? null) ?? [];
    const heading = section === null ? '' : joined([pen.line(section.emoji), pen.line(section.name)], ' ');
    return here.length === 0 ? [] : [{ section: heading, blocks: here.map((block) => viewBlock(block, pen)) }];
  });
};

/** Everything a template may say about an issue, with Markdown already spelled for the target. */
export const viewIssue = (issue: Issue, publication: Publication, pen: Pen): IssueView => {
  const number = issue.number === null ? '' : String(issue.number);
  const [name, title] = [pen.line(publication.name), pen.line(issue.title)];
  return {
    name,
    tagline: pen.line(publication.tagline),
    number,
    title,
    headline: joined([number === '' ? '' : `${name} #${number}`, title], ': '),
    date: dateOut(issue),
    frontMatter: publication.style.frontMatter,
    intro: pen.standing(issue.intro) ?? pen.standing(publication.intro),
    signOff: pen.standing(issue.signOff) ?? pen.standing(publication.signOff),
    footer: pen.italic(publication.footer),
    groups: viewGroups({ sections: issue.sections, blocks: outgoing(issue, publication).blocks }, pen),
  };
};
