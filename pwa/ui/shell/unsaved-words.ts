import type { UnsavedWork } from '#pwa/store/desk-store.ts';

const NAMED = 3;

const listed = (places: readonly string[]): string => {
  const named = places.slice(0, NAMED);
  const more = places.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** "Not saved: “Tides by hand” in #42." */
export const unsavedSentence = (works: readonly UnsavedWork[]): string =>
  `Not saved: ${works
    .map(({ issue, places }) => (places.length === 0 ? `changes in ${issue}` : `${listed(places)} in ${issue}`))
    .join('; ')}.`;

/** What is copied, or saved as a file: every word of each of these issues. */
export const unsavedText = (works: readonly UnsavedWork[]): string => works.map(({ words }) => words).join('\n\n');
