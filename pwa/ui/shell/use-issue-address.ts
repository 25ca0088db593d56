import { useCallback, useState, useSyncExternalStore } from 'react';
import { issueId, type IssueId } from '#shared/ids.ts';
import type { IssueRow } from '#pwa/store/desk-store.ts';

const subscribe = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

const addressed = (hash: string): IssueId | null => {
  const parsed = issueId.safeParse(hash.replace(/^#issue=/u, ''));
  return parsed.success ? parsed.data : null;
};

/** The issue that was worked on last, drafts before published ones. */
const latest = (rows: readonly IssueRow[]): IssueId | null => {
  const drafts = rows.filter(({ status }) => status === 'draft');
  const [row] = (drafts.length > 0 ? drafts : rows).toSorted((a, b) => b.changedAt - a.changedAt);
  return row?.id ?? null;
};

/**
 * The open issue lives in the address, so that a reload and the Back button find it. Without one in the address it is the one that was
 * the latest when the issues were first known, and stays so, whatever changes elsewhere; null until then, and where there are none.
 */
export function useIssueAddress(rows: readonly IssueRow[] | null): {
  readonly issueId: IssueId | null;
  readonly openIssue: (id: IssueId) => void;
} {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const asked = addressed(hash);
  const known = rows?.some(({ id }) => id === asked) ?? false;
  const [first, setFirst] = useState<IssueId | null>(null);
  const stays = rows === null || rows.some(({ id }) => id === first);
  const begun = stays ? first : latest(rows);
  if (begun !== first) setFirst(begun);
  const openIssue = useCallback((id: IssueId) => {
    location.hash = `issue=${id}`;
  }, []);
  if (rows === null) return { issueId: null, openIssue };
  return { issueId: known ? asked : begun, openIssue };
}
