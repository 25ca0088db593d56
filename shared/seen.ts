import * as z from 'zod/mini';

/** Where a page stands with its curator. It advises, and never keeps anybody from clipping. */
export const seenPlace = z.discriminatedUnion('where', [
  z.strictObject({ where: z.literal('inbox') }),
  z.strictObject({ where: z.literal('archived') }),
  /** `issue` as the curator knows it: "Lakeside Letter #254". */
  z.strictObject({ where: z.enum(['placed', 'published']), issue: z.string().check(z.maxLength(400)) }),
]);
export type SeenPlace = z.infer<typeof seenPlace>;

const STRENGTH: Readonly<Record<SeenPlace['where'], number>> = { archived: 0, inbox: 1, placed: 2, published: 3 };

/** How much a place says about a page, of all it stands in: that it was published says more than that it lies in the inbox. */
export const strengthOf = ({ where }: SeenPlace): number => STRENGTH[where];

/** A key a page is known by (see `seenKeys`), as a 53-bit number that says nothing about the address. */
const seenHash = z.int().check(z.nonnegative());

/**
 * A step of the index of seen addresses, from one state to the next; `from` null begins anew. A long one comes in parts: the state is
 * `to` only after the one that is `last`.
 */
export const seenChange = z.strictObject({
  from: z.nullable(z.string().check(z.maxLength(100))),
  to: z.string().check(z.maxLength(100)),
  /** Which part this is, from 0: one is taken only after all before it, so that none can be missing behind the last. */
  part: z.int().check(z.nonnegative()),
  last: z.boolean(),
  /** Places that `put` names by their index. */
  places: z.array(seenPlace).check(z.maxLength(10_000)),
  put: z.array(z.tuple([seenHash, z.int().check(z.nonnegative())])).check(z.maxLength(20_000)),
  drop: z.array(seenHash).check(z.maxLength(20_000)),
});
export type SeenChange = z.infer<typeof seenChange>;
