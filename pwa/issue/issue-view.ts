import { type BlockView, viewBlock } from './block-view.ts';
import type { Issue, Publication, Section, Target } from './model.ts';
import { joined, type Pen, penFor } from './pen.ts';
import type { Spelled } from './spelled.ts';

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
  /** ISO 8601, or empty. */
  readonly date: string;
  readonly frontMatter: boolean;
  readonly intro: Spelled | null;
  readonly signOff: Spelled | null;
  readonly footer: Spelled | null;
  readonly groups: readonly GroupView[];
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Sections in which nothing stands are left out. */
const viewGroups = ({ sections, blocks }: Issue, pen: Pen): readonly GroupView[] => {
  const bySection = Map.groupBy(blocks, ({ section }) => section);
  const headed: readonly (Section | null)[] = [null, ...sections];
  return headed.flatMap((section) => {
    const here = bySection.get(section?.id ?? null) ?? [];
    const heading = section === null ? '' : joined([pen.line(section.emoji), pen.line(section.name)], ' ');
    return here.length === 0 ? [] : [{ section: heading, blocks: here.map((block) => viewBlock(block, pen)) }];
  });
};

/** Everything a template may say about an issue, with Markdown already spelled for the target. */
export const viewIssue = (issue: Issue, publication: Publication, target: Target): IssueView => {
  const pen = penFor(target, publication.style);
  const number = issue.number === null ? '' : String(issue.number);
  const [name, title] = [pen.line(publication.name), pen.line(issue.title)];
  const date = issue.date ?? '';
  return {
    name,
    tagline: pen.line(publication.tagline),
    number,
    title,
    headline: joined([number === '' ? '' : `${name} #${number}`, title], ': '),
    date: ISO_DATE.test(date) ? date : '',
    frontMatter: publication.style.frontMatter,
    intro: pen.standing(issue.intro) ?? pen.standing(publication.intro),
    signOff: pen.standing(issue.signOff) ?? pen.standing(publication.signOff),
    footer: pen.italic(publication.footer),
    groups: viewGroups(issue, pen),
  };
};
