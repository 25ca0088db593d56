import { cutField } from '#extension/capture/cut.ts';
import { attributeOf, tagOf } from '#extension/capture/plain-dom.ts';
import { readLinkedData, type Thing } from './linked-data.ts';

/** Everything a page states for machines, found in one walk: each walk over a long page takes milliseconds. */
export interface Tags {
  /** Contents by name in lower case, in the order of the page. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The page's first-rank headings. */
  readonly headings: readonly Element[];
  /** Headings of the second rank, the first of them: some pages have no other. */
  readonly lesser: readonly Element[];
  readonly canonical: string | null;
  /** The text of the tab. */
  readonly title: string | null;
  /** What its JSON-LD describes. */
  readonly things: readonly Thing[];
}

const MOST_LESSER = 30;

const addMeta = (meta: Map<string, string[]>, found: Element): void => {
  const content = cutField(attributeOf(found, 'content'));
  if (content === null) return;
  const names = ['property', 'name', 'itemprop'].map((kind) => attributeOf(found, kind)?.toLowerCase() ?? '');
  for (const name of new Set(names)) {
    const known = meta.get(name);
    if (known) known.push(content);
    else meta.set(name, [content]);
  }
};

export const readTags = (root: Element): Tags => {
  const meta = new Map<string, string[]>();
  const headings: Element[] = [];
  const lesser: Element[] = [];
  const blocks: string[] = [];
  let canonical: string | null = null;
  for (const found of root.querySelectorAll('meta, h1, h2, link[rel~="canonical" i], script[type*="ld+json" i]')) {
    const tag = tagOf(found);
    if (tag === 'META') addMeta(meta, found);
    else if (tag === 'H1') headings.push(found);
    else if (tag === 'H2') {
      if (lesser.length < MOST_LESSER) lesser.push(found);
    } else if (tag === 'SCRIPT') blocks.push(found.textContent ?? '');
    else canonical ??= attributeOf(found, 'href');
  }
  const title = cutField(root.querySelector('title')?.textContent);
  return { meta, headings, lesser, canonical, title, things: readLinkedData(blocks) };
};

export const everyMeta = ({ meta }: Tags, ...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => meta.get(name) ?? []);

export const metaOf = (tags: Tags, ...names: readonly string[]): string | null => everyMeta(tags, ...names)[0] ?? null;
