import type { Publication } from '#pwa/issue/model.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const choice = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What a publication's first issue begins with, in a sentence: nothing that is not said here is put into it. */
export const broughtSentence = ({ sections }: Pick<Publication, 'sections'>): string => {
  if (sections.length === 0) return 'Its issues start empty.';
  const names = list.format(sections.map(({ name }) => name));
  const ends = [...new Set(sections.flatMap(({ callToAction }) => (callToAction === null ? [] : `“${callToAction}”`)))];
  const starts = `Its issues start with the sections ${names}; each can be renamed or removed.`;
  return ends.length === 0 ? starts : `${starts} What you write in them ends in ${choice.format(ends)}.`;
};
