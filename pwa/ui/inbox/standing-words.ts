import type { FoundClip } from '#pwa/store/desk-store.ts';
import type { IssueId } from '#shared/ids.ts';

const WORDS = { inbox: 'in the inbox', archived: 'archived', placed: 'placed in', published: 'published in' } as const;

/** "placed in Lakeside Letter #42": where a clip stands. */
export const standingWords = (
  { state, issues }: Pick<FoundClip, 'state' | 'issues'>,
  labelOf: (id: IssueId) => string | null,
): string => {
  if (state === 'inbox' || state === 'archived') return WORDS[state];
  const names = issues.map((id) => labelOf(id) ?? 'another issue');
  return `${WORDS[state]} ${names.length === 0 ? 'an issue' : names.join(' and ')}`;
};
