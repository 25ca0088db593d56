import { useMemo, useState } from 'react';
import { citedClips } from '#pwa/issue/cited-clips.ts';
import type { InboxEntry } from '#pwa/store/desk-store.ts';
import { useIssueOrNone } from '../issue-session.ts';
import type { Shelf } from './inbox-head.tsx';
import { stillLying } from './still-lying.ts';

const nothing: ReadonlySet<string> = new Set();

/** The clips that the open issue is made from at this moment, stored or not yet. */
function useCitedHere(): ReadonlySet<string> {
  const issue = useIssueOrNone()?.issue;
  return useMemo(() => (issue === undefined ? nothing : new Set(citedClips(issue))), [issue]);
}

/** What lies in the inbox without what the open issue already has: a clip leaves the inbox in the frame in which it is filed. */
export function useUnfiled(entries: readonly InboxEntry[], shelf: Shelf = 'inbox'): readonly InboxEntry[] {
  const cited = useCitedHere();
  return useMemo(
    () => (shelf === 'inbox' ? stillLying(entries, (id) => cited.has(id)) : entries),
    [entries, shelf, cited],
  );
}

/** Clips that were just sent off a shelf, until the shelf is read again without them. */
export interface Leaving {
  readonly entries: readonly InboxEntry[];
  readonly leave: (ids: readonly string[]) => void;
  /** They stay after all. */
  readonly stay: (ids: readonly string[]) => void;
}

/** These entries without what was just sent off: a quick hand finds the next clip under the focus, not the same one again. */
export function useLeaving(entries: readonly InboxEntry[]): Leaving {
  const [leaving, setLeaving] = useState(nothing);
  const [read, setRead] = useState(entries);
  if (read !== entries) {
    setRead(entries);
    if (leaving.size > 0) setLeaving(new Set(entries.flatMap(({ clip }) => (leaving.has(clip.id) ? clip.id : []))));
  }
  return {
    entries: useMemo(() => stillLying(entries, (id) => leaving.has(id)), [entries, leaving]),
    leave: (ids) => setLeaving((before) => new Set([...before, ...ids])),
    stay: (ids) => setLeaving((before) => new Set([...before].filter((id) => !ids.includes(id)))),
  };
}
