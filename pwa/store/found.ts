import { believed } from './believed-time.ts';
import type { FoundClip, InboxEntry, TriageState } from './desk-store.ts';
import { searchWords } from './fold-text.ts';
import { entriesWithWords, type Desk } from './inbox.ts';
import { readIssueRows } from './read-issues.ts';

const STATES: readonly TriageState[] = ['inbox', 'placed', 'published', 'archived'];

interface FoundAsk {
  readonly search: string;
  readonly limit: number;
}

const byTime = ({ clip: one }: InboxEntry, { clip: other }: InboxEntry, now: number): number =>
  believed(other.clippedAt, now) - believed(one.clippedAt, now) || (one.id < other.id ? 1 : -1);

const found = (entry: InboxEntry, state: TriageState, issues: FoundClip['issues']): FoundClip => ({
  ...entry,
  state,
  issues,
});

/** The newest clips that have every word of the search, wherever they stand, at most `limit`. */
export const readFound = async (desk: Desk, { search, limit }: FoundAsk): Promise<readonly FoundClip[]> => {
  const words = searchWords(search);
  const entries: (readonly [InboxEntry, TriageState])[] = [];
  for (const state of STATES)
    for (const entry of await entriesWithWords(desk, { state, search, limit }, words)) entries.push([entry, state]);
  const issues = await readIssueRows(desk.db, desk.unreadable);
  const now = desk.now();
  return entries
    .sort(([one], [other]) => byTime(one, other, now))
    .slice(0, limit)
    .map(([entry, state]) => {
      const citing = issues.filter(({ cites }) => cites.includes(entry.clip.id));
      return found(
        entry,
        state,
        citing.map(({ id }) => id),
      );
    });
};
