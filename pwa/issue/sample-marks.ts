import { type ClipId, clipId, type PublicationId, publicationId } from '#shared/ids.ts';

/** What the sample's publication is called, until somebody makes it their own. */
export const SAMPLE_NAME = 'The Night Ferry';

/** Where the sample's pages would be; no page of the web is (https://www.rfc-editor.org/rfc/rfc6761#section-6.5). */
export const SAMPLE_SITE = 'https://sample.example/';

/** How many clips a sample has. */
export const SAMPLE_CLIPS = 4;

/** Between the clips of a sample, in milliseconds. */
const STEP = 60_000;

/** Ends every id of a sample but for its number: so the desk knows what came with it, and can take all of it away again. */
const TAIL = '-7000-8000-ca11e7000';

const uuidAt = (at: number, number: number): string => {
  const hex = Math.max(0, Math.trunc(at)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}${TAIL}${number.toString(16).padStart(3, '0')}`;
};

const timeOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

export const samplePublicationId = (now: number): PublicationId => publicationId.parse(uuidAt(now, 0));

export const isSamplePublication = (id: PublicationId): boolean => id.slice(13).startsWith(TAIL);

/** When the sample's clip of this number was made; the first is the oldest. */
export const sampleClippedAt = (now: number, number: number): number => now - (SAMPLE_CLIPS - number) * STEP;

/** Sorts with the ids of other clips by its time. */
export const sampleClipId = (now: number, number: number): ClipId =>
  clipId.parse(uuidAt(sampleClippedAt(now, number), number + 1));

/** The clips that came with a sample's publication. */
export const clipsOfSample = (publication: PublicationId): readonly ClipId[] =>
  Array.from({ length: SAMPLE_CLIPS }, (_, number) => sampleClipId(timeOf(publication), number));
