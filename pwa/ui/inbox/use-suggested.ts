import { useMemo } from 'react';
import type { ClippedPage } from '#pwa/issue/shown-capture.ts';
import { suggestionFor } from '#pwa/issue/suggestion.ts';
import type { IssueId } from '#shared/ids.ts';
import { sectionName } from '../board/spoken-place.ts';
import { useBoardActions } from '../board/use-board-actions.ts';
import { useIssues, usePublications, useSuggested } from '../hooks.ts';
import { useIssueOrNone } from '../issue-session.ts';
import { useTell } from '../notices.ts';
import { issueName } from '../publication/issue-words.ts';
import { useUnfiled } from './use-lying.ts';
import { whyNotSuggested } from './suggestion-words.ts';

/** What the clipper suggested for some clips, and how to follow it. */
export interface SuggestedFiling {
  /** How many of the clips can be filed as suggested in the open issue. */
  readonly count: number;
  /** "Tools" for one clip that can; null otherwise. */
  readonly section: string | null;
  /** Why one clip cannot; null where it can, or where nothing was suggested. */
  readonly why: string | null;
  /** Files those that can, in one step; says of the others why they stay. */
  readonly file: () => void;
}

/** What an issue is called, as far as this desk knows it. */
export function useIssueLabel(): (id: IssueId) => string | null {
  const { value: issues } = useIssues();
  const { value: publications } = usePublications();
  return (id) => {
    const row = issues?.find((issue) => issue.id === id);
    const home = publications?.find((publication) => publication.id === row?.publication);
    return row === undefined ? null : `${home?.name ?? 'the issue'} ${issueName(row)}`;
  };
}

/** What was suggested for these clips, as it looks from the open issue. */
export function useSuggestedFiling(pages: readonly ClippedPage[]): SuggestedFiling {
  const session = useIssueOrNone();
  const actions = useBoardActions();
  const tell = useTell();
  const labelOf = useIssueLabel();
  if (session === null || actions === null) {
    const file = () => tell({ text: 'Open or start an issue first, then file clips into it' });
    return { count: 0, section: null, why: null, file };
  }
  const all = pages.map((page) => ({ page, suggestion: suggestionFor(page, session.issue) }));
  const here = all.filter(({ suggestion }) => suggestion.kind === 'here');
  const [first] = all;
  const why =
    first === undefined
      ? null
      : whyNotSuggested(
          first.suggestion,
          first.suggestion.kind === 'elsewhere' ? labelOf(first.suggestion.issue) : null,
        );
  const only = all.length === 1 ? first?.suggestion : undefined;
  return {
    count: here.length,
    section: only?.kind === 'here' ? sectionName(session.issue, only.section) : null,
    why: only === undefined || only.kind === 'none' ? null : why,
    file: () => {
      if (here.length > 0)
        actions.fileSuggested(
          here.map(({ page }) => page),
          all.length - here.length,
        );
      else if (why !== null) tell({ text: why });
    },
  };
}

const none: readonly ClippedPage[] = [];

/** All clips of the inbox that were suggested for a section of the open issue. */
export function useAllSuggested(): readonly ClippedPage[] {
  const unfiled = useUnfiled(useSuggested().value ?? none);
  const issue = useIssueOrNone()?.issue;
  return useMemo(
    () => (issue === undefined ? none : unfiled.filter((page) => suggestionFor(page, issue).kind === 'here')),
    [unfiled, issue],
  );
}
