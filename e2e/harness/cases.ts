import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import * as z from 'zod/mini';

const words = z.optional(z.string());
const list = z.optional(z.array(z.string()));

/** What a careful curator would want of a page. */
const wanted = z.object({
  markdown: words,
  markdown_any: list,
  text: words,
  title: words,
  authors: list,
  published: z.optional(z.nullable(z.string())),
  published_any: z.optional(z.array(z.nullable(z.string()))),
  published_url: words,
  /** The emphases as GFM reads them back. */
  roundtrip: words,
  /** The lines of the plain text. */
  lines: list,
  /** Pieces of the Markdown. */
  contains: list,
});

const described = z.object({ id: z.string(), url: z.string(), html: z.string(), setup: words, want: wanted });

/** A small page of a kind, and what should come out of it. */
export type Case = z.infer<typeof described>;

/** Cases that are not clipped as they should be yet. */
export const STILL_WRONG: ReadonlySet<string> = new Set<string>([]);

/** The little of a clip that a case says something about. */
const clipped = z.object({
  capture: z.object({
    title: z.string(),
    authors: z.array(z.string()),
    published: z.nullable(z.string()),
    // Markdown that says no more than the text is not kept twice.
    excerpts: z.array(z.object({ markdown: words, text: z.string() })),
  }),
});

const asItIs = (text: string): string => text;

/** The cases of a corpus; `spell` is how a little web spells what it serves. */
export const readCases = (corpus: string, spell = asItIs): readonly Case[] =>
  readdirSync(join(corpus, 'data/cases'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const path = join(corpus, 'data/cases', name);
      const said: object = JSON.parse(spell(readFileSync(path, 'utf8')));
      return described.parse(Object.assign(said, { html: spell(readFileSync(path.replace(/json$/, 'html'), 'utf8')) }));
    });

const emphasesIn = (node: Nodes): string[] => {
  const own = node.type === 'strong' || node.type === 'emphasis' ? [`${node.type}:${toString(node)}`] : [];
  return [...own, ...('children' in node ? node.children.flatMap(emphasesIn) : [])];
};

const readBack = (markdown: string): string =>
  emphasesIn(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })).join('|');

const oneOf = <Found>(found: Found, any: readonly Found[]): Found | readonly Found[] =>
  any.includes(found) ? found : any;

const without = (things: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(things).filter(([, thing]) => thing !== undefined));

/** What a clip says, and what of it the case it was made of wants. */
export const compared = (clip: unknown, { want }: Pick<Case, 'want'>) => {
  const { title, authors, published, excerpts } = clipped.parse(clip).capture;
  const markdown = excerpts.map((excerpt) => excerpt.markdown ?? excerpt.text).join('\n\n');
  const text = excerpts.map((excerpt) => excerpt.text).join('\n');
  const day = published?.slice(0, 'yyyy-mm-dd'.length) ?? null;
  return {
    found: {
      markdown,
      text,
      title,
      authors,
      day,
      lines: text.split('\n'),
      emphases: readBack(markdown),
      pieces: want.contains?.filter((piece) => markdown.includes(piece)),
    },
    wanted: without({
      markdown: want.markdown_any ? oneOf(markdown, want.markdown_any) : want.markdown,
      text: want.text,
      title: want.title,
      authors: want.authors,
      day: want.published_any ? oneOf(day, want.published_any) : want.published,
      lines: want.lines,
      emphases: want.roundtrip,
      pieces: want.contains,
    }),
  };
};
