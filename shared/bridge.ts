import * as z from 'zod/mini';
import { clipId, issueId } from './ids.ts';
import { seenChange } from './seen.ts';

/** Version of the conversation below; hello refuses another. */
export const BRIDGE_VERSION = 2;

/** Most bytes of clips in one batch, measured as JSON in UTF-8; a single larger clip travels alone. */
export const BATCH_BYTES = 1_048_576;

/** Most clips one batch tells as taken back. */
export const MOST_WITHDRAWN = 10_000;

/**
 * The one thing said on `window`, where every extension hears it: the desk asks whether a clipper is there, the clipper
 * answers and transfers the port. No clip is ever named here.
 */
export const doorbell = z.discriminatedUnion('galley', [
  /** Desk: is a clipper there? */
  z.strictObject({ galley: z.literal('desk-asks'), v: z.literal(BRIDGE_VERSION) }),
  /** Clipper: here is a port; a newer port replaces an older one. Carries one MessagePort. */
  z.strictObject({ galley: z.literal('clipper-answers'), v: z.literal(BRIDGE_VERSION) }),
]);
export type Doorbell = z.infer<typeof doorbell>;

/** The doorbell of any version, only to tell that another one is spoken: its answer is never used. */
export const anyDoorbell = z.object({ galley: z.enum(['desk-asks', 'clipper-answers']), v: z.int() });

const requestId = z.int().check(z.nonnegative());

/** An issue that is being made, and its sections in their order, for the clipper to offer while clipping. */
export const openIssue = z.strictObject({
  id: issueId,
  /** As the curator knows it: "Lakeside Letter #254". */
  label: z.string().check(z.maxLength(400)),
  sections: z
    .array(z.strictObject({ emoji: z.string().check(z.maxLength(40)), name: z.string().check(z.maxLength(200)) }))
    .check(z.maxLength(100)),
});
export type OpenIssue = z.infer<typeof openIssue>;

/** What the desk may ask of the clipper. Anything else is dropped and counted. */
export const deskRequest = z.discriminatedUnion('ask', [
  /** Who is there, and how much waits? */
  z.strictObject({ id: requestId, ask: z.literal('hello'), v: z.literal(BRIDGE_VERSION) }),
  /**
   * The oldest waiting clips, up to so many bytes; with `after`, only those behind this key, so that the next batch travels
   * while the desk stores the last one. `again` starts over with delivered ones, from the id after.
   */
  z.strictObject({
    id: requestId,
    ask: z.literal('pull'),
    maxBytes: z.int().check(z.positive(), z.maximum(BATCH_BYTES)),
    again: z.nullable(z.strictObject({ after: z.nullable(clipId) })),
    after: z.optional(z.string().check(z.maxLength(100))),
  }),
  /**
   * These clips are stored on the desk: the clipper may mark them delivered. `withdrawn` are those that were told as taken back, and
   * are out of the inbox. Apart from `ids`: an acknowledgement of a clip may be on its way while that clip is taken back.
   */
  z.strictObject({
    id: requestId,
    ask: z.literal('ack'),
    ids: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(10_000)),
    withdrawn: z.optional(z.array(clipId).check(z.maxLength(MOST_WITHDRAWN))),
  }),
  /** What the clipper holds, for the desk's status page. */
  z.strictObject({ id: requestId, ask: z.literal('stats') }),
  /**
   * What became of clips that were handed over or lost. With `read`, the curator has read at the desk of the loss that was found then. A
   * clipper of before does not know this question, drops it, and answers nothing.
   */
  z.strictObject({ id: requestId, ask: z.literal('account'), read: z.optional(z.number()) }),
  /** These issues are open, in place of those told before: the clipper offers their sections. Answered by `noted`. */
  z.strictObject({
    id: requestId,
    ask: z.literal('offer'),
    issues: z.array(openIssue).check(z.maxLength(20)),
  }),
  /** Where addresses were seen, as a step from what the clipper was told before. Answered by `noted-seen`. */
  z.strictObject({ id: requestId, ask: z.literal('seen'), change: seenChange }),
]);
export type DeskRequest = z.infer<typeof deskRequest>;

const stats = z.strictObject({
  waiting: z.int(),
  delivered: z.int(),
  /** Messages of the wrong shape, dropped since the clipper was installed. */
  dropped: z.int(),
});

const account = z.strictObject({
  /** Clips that the desk acknowledged and that the clipper has a second copy of. */
  delivered: z.int(),
  /** Clips that the desk acknowledged and whose second copy was deleted since. */
  gone: z.int(),
  /** Clips that the clipper itself lost, as long as nobody has read of it. */
  loss: z.nullable(
    z.strictObject({
      /** When it was found, in milliseconds since the epoch. */
      at: z.number(),
      clips: z.int(),
      /** Of these, those that no desk had got, at most. */
      waiting: z.int(),
    }),
  ),
});
export type Account = z.infer<typeof account>;

/** What the clipper says to the desk: one answer per request, and a ring when a clip was stored. */
export const clipperMessage = z.discriminatedUnion('say', [
  z.strictObject({
    id: requestId,
    say: z.literal('hello'),
    v: z.literal(BRIDGE_VERSION),
    clipper: z.string(),
    waiting: z.int(),
  }),
  /**
   * Clips as they lie in the outbox, each as JSON. They are parsed one by one by the desk, so that one bad clip never blocks
   * the rest; `key` names a row even where the clip in it does not parse, and is what the desk acknowledges. `withdrawn` are ids
   * of clips that the curator took back and that the desk may have got before: it archives those of them that lie in its inbox, and
   * acknowledges them all as `withdrawn`.
   */
  z.strictObject({
    id: requestId,
    say: z.literal('batch'),
    rows: z.array(z.strictObject({ key: z.string(), text: z.string() })),
    withdrawn: z.array(clipId).check(z.maxLength(MOST_WITHDRAWN)),
    more: z.boolean(),
  }),
  z.strictObject({ id: requestId, say: z.literal('acked'), ids: z.array(z.string()) }),
  z.strictObject({ id: requestId, say: z.literal('stats'), stats }),
  z.strictObject({ id: requestId, say: z.literal('account'), account }),
  z.strictObject({ id: requestId, say: z.literal('noted') }),
  /** The state the clipper's index of seen addresses is in now; another one than the step began at: the step was not taken. */
  z.strictObject({
    id: requestId,
    say: z.literal('noted-seen'),
    state: z.nullable(z.string().check(z.maxLength(100))),
  }),
  /** The request was understood and could not be met; `why` is a sentence for the user. */
  z.strictObject({ id: requestId, say: z.literal('refused'), why: z.string() }),
  /** Unasked: the number of waiting clips changed. */
  z.strictObject({ say: z.literal('ring'), waiting: z.int() }),
]);
export type ClipperMessage = z.infer<typeof clipperMessage>;
