import { useMemo } from 'react';
import { citedClips } from '#pwa/issue/cited-clips.ts';
import type { Issue } from '#pwa/issue/model.ts';
import type { FoundClip, StoreFailure } from '#pwa/store/desk-store.ts';
import { useFound } from '../hooks.ts';
import { useIssueOrNone } from '../issue-session.ts';
import { standingWords } from './standing-words.ts';
import { useIssueLabel } from './use-suggested.ts';

/** What a search of all clips found, as it stands at this moment. */
export interface FoundHere {
  readonly clips: readonly FoundClip[];
  /** Where each stands, in words, by its id. */
  readonly standing: ReadonlyMap<string, string>;
  /** Whether this is what was asked for, and not the answer to fewer letters. */
  readonly isCurrent: boolean;
  readonly failure: StoreFailure | null;
}

const none: readonly FoundClip[] = [];

/** The clip as it stands now that the open issue cites it, or does not. */
const asCitedHere = (entry: FoundClip, { id, status }: Issue, isCited: boolean): FoundClip => {
  if (entry.issues.includes(id) === isCited) return entry;
  if (isCited)
    return { ...entry, state: status === 'published' ? 'published' : 'placed', issues: [id, ...entry.issues] };
  const issues = entry.issues.filter((each) => each !== id);
  return issues.length > 0 ? { ...entry, issues } : { ...entry, state: 'inbox', issues };
};

/** Searches every clip. What the open issue cites counts as placed there, stored or not yet. */
export function useFoundHere(search: string, limit: number): FoundHere {
  const { value, isCurrent, failure } = useFound(search, limit);
  const issue = useIssueOrNone()?.issue;
  const labelOf = useIssueLabel();
  const clips = useMemo(() => {
    if (issue === undefined) return value ?? none;
    const cited = new Set<string>(citedClips(issue));
    return (value ?? none).map((entry) => asCitedHere(entry, issue, cited.has(entry.clip.id)));
  }, [value, issue]);
  const standing = new Map<string, string>(clips.map((entry) => [entry.clip.id, standingWords(entry, labelOf)]));
  return { clips, standing, isCurrent, failure };
}
