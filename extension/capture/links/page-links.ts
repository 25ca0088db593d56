import * as z from 'zod/mini';
import { via } from '#shared/clip.ts';
import { LONGEST_CONTEXT, LONGEST_WORDS, MOST_LINKS } from './link-limits.ts';

/** A link of a page. */
export const foundLink = z.strictObject({
  /** Where it leads, past what services wrap around it. */
  url: z.string().check(z.minLength(1), z.maxLength(8_000)),
  /** Its words, or its address where it has none. */
  title: z.string().check(z.minLength(1), z.maxLength(LONGEST_WORDS)),
  /** What stands around it. */
  context: z.nullable(z.string().check(z.maxLength(LONGEST_CONTEXT))),
  /** Whether it is one of the page's things, or leads around the site: menus, log-in, votes, comments, further pages. */
  place: z.enum(['list', 'rest']),
});
export type FoundLink = z.infer<typeof foundLink>;

/** The links of a page: those of its list first, each part in the page's order. */
export const pageLinks = z.strictObject({
  page: via,
  links: z.array(foundLink).check(z.maxLength(MOST_LINKS)),
  /** How many more there are. */
  left: z.int().check(z.nonnegative()),
});
export type PageLinks = z.infer<typeof pageLinks>;
