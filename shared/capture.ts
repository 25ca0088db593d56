import * as z from 'zod/mini';
import { LONGEST_EXCERPT, LONGEST_FIELD, MOST_EXCERPTS } from './limits.ts';

const field = z.string().check(z.maxLength(LONGEST_FIELD));
const long = z.string().check(z.maxLength(LONGEST_EXCERPT));

/** W3C text-quote selector: https://www.w3.org/TR/annotation-model/#text-quote-selector */
export const textQuote = z.strictObject({ exact: long, prefix: field, suffix: field });
export type TextQuote = z.infer<typeof textQuote>;

/** One highlighted passage of a page. */
export const excerpt = z.strictObject({
  /** The passage as portable Markdown: everything from the page is escaped. */
  markdown: long,
  /** The passage as the reader saw it. */
  text: long,
  selector: textQuote,
  /** The page's address with a text fragment that leads to the passage, or null where none can. */
  fragmentUrl: z.nullable(z.string().check(z.maxLength(8_000))),
});
export type Excerpt = z.infer<typeof excerpt>;

/** What sort of page it is, where its address or its tags tell. */
export const captureKind = z.enum(['article', 'paper', 'video', 'repository', 'thread', 'pdf']);
export type CaptureKind = z.infer<typeof captureKind>;

/** What one page yields at the moment of clipping. Absent is null, never an empty string. */
export const capture = z.strictObject({
  /** The address as the tab shows it. */
  url: z.string().check(z.minLength(1), z.maxLength(8_000)),
  /** What the page says its address is, if that is plausible for this page. */
  canonicalUrl: z.nullable(z.string().check(z.maxLength(8_000))),
  title: field,
  /** The title as the page states it, where the one above is without its site's name or from its heading. */
  pageTitle: z.optional(field),
  siteName: z.nullable(field),
  authors: z.array(field).check(z.maxLength(50)),
  /** ISO 8601 date or date-time as the page states it. */
  published: z.nullable(field),
  /** Where the date is from: stated for machines, shown at the head of the article, or part of the address, the least sure. */
  publishedBy: z.optional(z.enum(['stated', 'shown', 'address'])),
  description: z.nullable(field),
  /** BCP 47 tag. */
  language: z.nullable(field),
  /** Absolute address of the page's own picture. */
  image: z.nullable(z.string().check(z.maxLength(8_000))),
  kind: z.optional(captureKind),
  /** Words of the article's own text, counted as its language counts them; left out where no article was found. */
  words: z.optional(z.int().check(z.nonnegative())),
  /** Nobody opened the page: its title is the words of a link to it, and nothing else is known. */
  unopened: z.optional(z.literal(true)),
  excerpts: z.array(excerpt).check(z.maxLength(MOST_EXCERPTS)),
});
export type Capture = z.infer<typeof capture>;
