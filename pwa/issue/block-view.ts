import type { Block, Paragraph } from './model.ts';
import { joined, type Pen } from './pen.ts';
import { SEAMS } from './marks.ts';
import { withoutSeams } from './seams.ts';
import { type Spelled, spelled, spelledText } from './spelled.ts';

/** A text as templates see it. */
export interface TextView {
  /** Empty when none. */
  readonly label: string;
  readonly text: Spelled;
  /** Whether words may stand before it, or after it, on the same line. */
  readonly opensInline: boolean;
  readonly closesInline: boolean;
  /** Whether it is more than one paragraph of words. */
  readonly isBlock: boolean;
  /** The last text of its block: a call to action goes into it. */
  readonly last: boolean;
}

/** A text as an item of a list that a template writes. */
export interface PointView extends TextView {
  /** What begins the item; wide where its lines need four spaces to be the item's. */
  readonly bullet: Spelled;
  /** How far its further lines are indented. */
  readonly indent: number;
  /** Ends the item. */
  readonly end: Spelled;
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
  readonly points: readonly PointView[];
  readonly callToAction: string;
  /** Whether it has neither paragraphs nor points. */
  readonly wordless: boolean;
}

/** What nobody has written yet is not published, and neither is its label. */
const viewTexts = (texts: readonly Paragraph[], pen: Pen): readonly Omit<TextView, 'last'>[] =>
  texts.flatMap(({ label, markdown }) => {
    const { text, opensInline, closesInline, isBlock } = pen.markdown(markdown);
    const views = { label: pen.line(label).replace(/:$/, ''), text: spelled(text), opensInline, closesInline, isBlock };
    return text === '' ? [] : [views];
  });

const lastMarked = (texts: readonly Omit<TextView, 'last'>[], isLastList: boolean): readonly TextView[] =>
  texts.map((text, at) => Object.assign({ last: isLastList && at === texts.length - 1 }, text));

/** Behind a bullet, showdown sees no fence. */
const BLANK_START = '&nbsp;\n\n';

const asPoint = ({ text, ...view }: TextView, at: number, { length }: readonly TextView[]): PointView => {
  const indent = view.isBlock ? 4 : 2;
  const words = withoutSeams(spelledText(text));
  const { begins, ends } = SEAMS.list;
  return {
    ...view,
    text: spelled(view.label === '' && words.startsWith('```') ? BLANK_START + words : words),
    bullet: spelled(`${at === 0 ? begins : ''}${'-'.padEnd(indent)}`),
    indent,
    end: spelled(at === length - 1 ? ends : ''),
  };
};

const BEFORE_TITLE = { item: 'source', sponsor: 'label', event: 'label', text: null } as const;

/** A block with everything a template may say about it. */
export const viewBlock = (block: Block, pen: Pen): BlockView => {
  const paragraphs = viewTexts(block.paragraphs, pen);
  const points = viewTexts(block.points, pen);
  const [url = '', ...otherUrls] = block.links.map((link) => link.url);
  const before = BEFORE_TITLE[block.kind];
  return {
    kind: block.kind,
    heading: joined([before === null ? '' : pen.line(block[before]), pen.line(block.title)], ': '),
    title: pen.line(block.title),
    source: pen.line(block.source),
    label: pen.line(block.label),
    tagline: pen.line(block.tagline),
    url,
    otherUrls,
    paragraphs: lastMarked(paragraphs, points.length === 0),
    pointsLabel: pen.line(block.pointsLabel),
    points: lastMarked(points, true).map(asPoint),
    callToAction: pen.line(block.callToAction),
    wordless: paragraphs.length + points.length === 0,
  };
};
