import type { Block, Issue, Paragraph, Publication, Section, Target } from './model.ts';
import { mendEmoji } from './mend-emoji.ts';
import { type Spelled, spelled } from './spelled.ts';
import { type Spelling, SPELLINGS } from './spelling.ts';

/** A text as templates see it. */
export interface TextView {
  /** Empty when none. */
  readonly label: string;
  readonly text: Spelled;
  readonly opensInline: boolean;
  readonly closesInline: boolean;
  /** The last text of its block: a call to action goes into it. */
  readonly last: boolean;
}

/** A block as templates see it. Absent is empty, since that is how Liquid asks. */
export interface BlockView {
  readonly kind: Block['kind'];
  /** "Source: Title", or "Sponsored: Title"; as far as there are any. */
  readonly heading: string;
  readonly title: string;
  readonly source: string;
  readonly label: string;
  readonly tagline: string;
  /** The primary address; empty when none. */
  readonly url: string;
  readonly otherUrls: readonly string[];
  readonly paragraphs: readonly TextView[];
  readonly pointsLabel: string;
  readonly points: readonly TextView[];
  readonly callToAction: string;
  /** Whether it has neither paragraphs nor points. */
  readonly wordless: boolean;
}

/** An issue as templates see it: strings are escaped on output, spelled texts are not. */
export interface IssueView {
  readonly name: string;
  readonly tagline: string;
  readonly number: string;
  readonly title: string;
  /** "Name #7: Title", as far as there are any; empty without number and title. */
  readonly headline: string;
  readonly date: string;
  readonly frontMatter: boolean;
  readonly intro: Spelled | null;
  readonly signOff: Spelled | null;
  readonly footer: Spelled | null;
  readonly groups: readonly { readonly section: string; readonly blocks: readonly BlockView[] }[];
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

type Mend = (text: string) => string;

const viewText = ({ label, markdown }: Paragraph, last: boolean, spelling: Spelling, mend: Mend): TextView => {
  const { text, opensInline, closesInline } = spelling.markdown(mend(markdown));
  return {
    label: mend(label ?? '')
      .trim()
      .replace(/:$/, ''),
    text: spelled(text),
    opensInline,
    closesInline,
    last,
  };
};

/** Paragraphs nobody has written yet are not published, and neither are their labels. */
const written = (texts: readonly Paragraph[]): readonly Paragraph[] =>
  texts.filter(({ markdown }) => markdown.trim() !== '');

const headingOf = ({ kind, label, source, title }: Block, mend: Mend): string => {
  const before = { item: source, sponsor: label, event: label, text: '' }[kind];
  return [before, title]
    .map((part) => mend(part).trim())
    .filter((part) => part !== '')
    .join(': ');
};

const viewBlock = (block: Block, spelling: Spelling, mend: Mend): BlockView => {
  const paragraphs = written(block.paragraphs);
  const points = written(block.points);
  const last = points.at(-1) ?? paragraphs.at(-1);
  const [primary, ...others] = block.links.map(({ url }) => url);
  const view = (text: Paragraph): TextView => viewText(text, text === last, spelling, mend);
  return {
    kind: block.kind,
    heading: headingOf(block, mend),
    title: mend(block.title).trim(),
    source: mend(block.source).trim(),
    label: mend(block.label).trim(),
    tagline: mend(block.tagline).trim(),
    url: primary ?? '',
    otherUrls: others,
    paragraphs: paragraphs.map(view),
    pointsLabel: mend(block.pointsLabel).trim(),
    points: points.map(view),
    callToAction: mend(block.callToAction ?? '').trim(),
    wordless: last === undefined,
  };
};

const headlineOf = (name: string, number: string, title: string): string => {
  const numbered = number === '' ? '' : `${name} #${number}`;
  return [numbered, title].filter((part) => part !== '').join(': ');
};

const sectionHeading = (section: Section | undefined, mend: Mend): string =>
  section === undefined
    ? ''
    : [section.emoji, section.name]
        .map((part) => mend(part).trim())
        .join(' ')
        .trim();

const orNull = (text: string): Spelled | null => (text === '' ? null : spelled(text));

/** Everything a template may say about an issue, with Markdown already spelled for the target. */
export const viewIssue = (issue: Issue, publication: Publication, target: Target): IssueView => {
  const spelling = SPELLINGS[target];
  const mend: Mend = publication.style.keepDamagedEmoji ? (text) => text : mendEmoji;
  const standing = (own: string, usual: string): Spelled | null =>
    orNull(spelling.markdown(mend(own.trim() === '' ? usual : own)).text);
  const number = issue.number === null ? '' : String(issue.number);
  const [name, title] = [mend(publication.name).trim(), mend(issue.title).trim()];
  const sections = [undefined, ...issue.sections];
  return {
    name,
    tagline: mend(publication.tagline).trim(),
    number,
    title,
    headline: headlineOf(name, number, title),
    date: ISO_DATE.test(issue.date ?? '') ? (issue.date ?? '') : '',
    frontMatter: publication.style.frontMatter,
    intro: standing(issue.intro, publication.intro),
    signOff: standing(issue.signOff, publication.signOff),
    footer: orNull(spelling.italic(mend(publication.footer))),
    groups: sections
      .map((section) => ({
        section: sectionHeading(section, mend),
        blocks: issue.blocks
          .filter((block) => block.section === (section?.id ?? null))
          .map((block) => viewBlock(block, spelling, mend)),
      }))
      .filter(({ blocks }) => blocks.length > 0),
  };
};
