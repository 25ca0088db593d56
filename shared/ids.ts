import * as z from 'zod/mini';

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));

/** A clip's id: a UUIDv7 minted at clip time, so ids sort by the time of clipping. */
export const clipId = uuid.brand<'ClipId'>();
export type ClipId = z.infer<typeof clipId>;

/** An issue's id, and that of the document that holds it. */
export const issueId = uuid.brand<'IssueId'>();
export type IssueId = z.infer<typeof issueId>;

/** A publication's id, and that of the document that holds it. */
export const publicationId = uuid.brand<'PublicationId'>();
export type PublicationId = z.infer<typeof publicationId>;
