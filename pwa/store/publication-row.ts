import { publicationSchema } from '#pwa/issue/publication-schema.ts';

/** A publication as it is kept: as the domain has it, checked when it comes out of storage. */
export const publicationRow = publicationSchema;
