import { cutField } from '#extension/capture/cut.ts';
import { allIn, attributeOf, firstIn, tagOf, textOf } from '#shared/passage/plain-dom.ts';
import { readLinkedData, tellsOfArticle, type Thing } from './linked-data.ts';
import { readMicrodata } from './microdata.ts';

/** Everything a page states for machines, found in one walk: each walk over a long page takes milliseconds. */
export interface Tags {
  /** Contents by name in lower case, in the order of the page. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The page's first-rank headings. */
  readonly headings: readonly Element[];
  /** Headings of the second and third rank, the first of them: some pages have no other. */
  readonly lesser: readonly Element[];
  readonly canonical: string | null;
  /** The picture an old link names as the page's. */
  readonly picture: string | null;
  /** The text of the tab. */
  readonly title: string | null;
  /** What its JSON-LD describes, and its microdata where that tells of no article. */
  readonly things: readonly Thing[];
  /** Those of them that are from its microdata. */
  readonly items: readonly Thing[];
}

/** Most headings of a rank that are looked at. */
const MOST_HEADINGS = 30;

const addHeading = (headings: Element[], found: Element): void => {
  if (headings.length < MOST_HEADINGS) headings.push(found);
};

const addMeta = (meta: Map<string, string[]>, found: Element): void => {
  const content = cutField(attributeOf(found, 'content'));
  // The beginning of an address leads elsewhere.
  if (content === null || /^(?:https?:|\/).*…$/i.test(content)) return;
  const names = ['property', 'name', 'itemprop', 'http-equiv'].map(
    (kind) => attributeOf(found, kind)?.toLowerCase() ?? '',
  );
  for (const name of new Set(names)) {
    const known = meta.get(name);
    if (known) known.push(content);
    else meta.set(name, [content]);
  }
};

/** How many messages wait, which apps put before the tab's title: "(3) Late streams". */
const COUNT = /^\(\d+\+?\)\s+(?=\S)/;

/** A tab's title without such a number, unless the page itself calls it so: "(500) Days". */
const withoutCount = (
  tab: string,
  meta: ReadonlyMap<string, readonly string[]>,
  headings: readonly Element[],
): string => {
  const count = COUNT.exec(tab)?.[0];
  if (count === undefined) return tab;
  const others = [...(meta.get('og:title') ?? []), ...headings.map(textOf)];
  return others.some((other) => other.trim().startsWith(count.trim())) ? tab : tab.slice(count.length);
};

const WANTED = 'meta, h1, h2, h3, link[rel~="canonical" i], link[rel~="image_src" i], script[type*="ld+json" i]';

export const readTags = (root: Element): Tags => {
  const meta = new Map<string, string[]>();
  const headings: Element[] = [];
  const lesser: Element[] = [];
  const blocks: string[] = [];
  let canonical: string | null = null;
  let picture: string | null = null;
  for (const found of allIn(root, WANTED)) {
    const tag = tagOf(found);
    if (tag === 'META') addMeta(meta, found);
    else if (/^H[123]$/.test(tag)) addHeading(tag === 'H1' ? headings : lesser, found);
    else if (tag === 'SCRIPT') blocks.push(textOf(found));
    else if (/canonical/i.test(attributeOf(found, 'rel') ?? '')) canonical ??= attributeOf(found, 'href');
    else picture ??= attributeOf(found, 'href');
  }
  const named = firstIn(root, 'title');
  const tab = named && cutField(textOf(named));
  const title = tab && withoutCount(tab, meta, headings);
  const linked = readLinkedData(blocks);
  const items = tellsOfArticle(linked) ? [] : readMicrodata(root);
  return { meta, headings, lesser, canonical, picture, title, things: [...linked, ...items], items };
};

export const everyMeta = ({ meta }: Tags, ...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => meta.get(name) ?? []);

export const metaOf = (tags: Tags, ...names: readonly string[]): string | null => everyMeta(tags, ...names)[0] ?? null;
