import { useBoardFocus } from '../board/board-focus.ts';
import { blockTitle, kindNames } from '../board/block-words.ts';
import { placeAfter } from '../board/moves.ts';
import { sectionName } from '../board/spoken-place.ts';
import { useBoardActions } from '../board/use-board-actions.ts';
import { useInbox, useIssues, usePublications } from '../hooks.ts';
import { pageSite, pageTitle } from '../inbox/clip-words.ts';
import { useAllSuggested, useSuggestedFiling } from '../inbox/use-suggested.ts';
import { useIssueOrNone } from '../issue-session.ts';
import type { MenuEntry, MenuGroup } from '../kit/menu.tsx';
import { useNavigation } from '../navigation.ts';
import { goToPane } from '../shell/go-to-pane.ts';
import { ASK_AGAIN, useAskAgain } from '../shell/use-ask-again.ts';
import { usePerform, useShownKey } from './use-keys.ts';

/** Most entries of a kind that are listed at once. */
const MOST = 12;

const kinds = ['item', 'sponsor', 'event', 'text'] as const;

function useCommands(): readonly MenuEntry[] {
  const session = useIssueOrNone();
  const actions = useBoardActions();
  const { showDialog, showPane } = useNavigation();
  const { askAgain } = useAskAgain();
  const shownKey = useShownKey();
  const perform = usePerform();
  const suggested = useSuggestedFiling(useAllSuggested());
  const { current } = useBoardFocus();
  const always: readonly MenuEntry[] = [
    { id: 'go-inbox', name: 'Go to the inbox', keys: shownKey('goInbox'), act: () => goToPane('inbox', showPane) },
    { id: 'go-issue', name: 'Go to the issue', keys: shownKey('goIssue'), act: () => goToPane('issue', showPane) },
    { id: 'go-proof', name: 'Go to the proof', keys: shownKey('goProof'), act: () => goToPane('proof', showPane) },
    { id: 'help', name: 'Show all keys', keys: shownKey('help'), act: () => showDialog('help') },
    { id: 'aside', name: 'Show what was set aside', act: () => showDialog('setAside') },
    { id: 'ask-again', name: ASK_AGAIN, act: () => void askAgain() },
    { id: 'install', name: 'Install the clipper', act: () => showDialog('install') },
  ];
  if (session === null || actions === null) return always;
  const after = session.issue.blocks.find(({ id }) => id === current);
  const where = after === undefined ? 'at the end' : `after “${blockTitle(after)}”`;
  return [
    ...(suggested.count === 0
      ? []
      : [{ id: 'file-suggested', name: `File ${suggested.count} as suggested`, act: suggested.file }]),
    { id: 'export', name: 'Export the issue', act: () => showDialog('export') },
    ...kinds.map((kind) => ({
      id: `add-${kind}`,
      name: `Add ${kind === 'item' || kind === 'event' ? 'an' : 'a'} ${kindNames[kind].toLowerCase()} ${where}`,
      keys: kind === 'item' ? shownKey('addItem') : undefined,
      act: () => actions.add(kind, after === undefined ? undefined : placeAfter(session.issue, after)),
    })),
    { id: 'add-section', name: 'Add a section', act: actions.addSection },
    { id: 'undo', name: 'Undo', keys: shownKey('undo'), act: () => perform('undo') },
    { id: 'redo', name: 'Redo', keys: shownKey('redo'), act: () => perform('redo') },
    ...always,
  ];
}

function usePlaces(): readonly MenuEntry[] {
  const session = useIssueOrNone();
  const { setWish, setOpen } = useBoardFocus();
  const { showPane } = useNavigation();
  if (session === null) return [];
  const { issue } = session;
  return [
    ...issue.sections.map(({ id }) => ({
      id: `section-${id}`,
      name: sectionName(issue, id),
      act: () => {
        showPane('issue');
        setWish({ section: id });
      },
    })),
    ...issue.blocks.map((block) => ({
      id: `block-${block.id}`,
      name: blockTitle(block),
      act: () => {
        showPane('issue');
        setOpen(block.id);
        setWish({ block: block.id });
      },
    })),
  ];
}

function useOtherIssues(): readonly MenuEntry[] {
  const { value: issues } = useIssues();
  const { value: publications } = usePublications();
  const { openIssue, issueId } = useNavigation();
  return (issues ?? [])
    .filter(({ id }) => id !== issueId)
    .map(({ id, publication, number, title }) => {
      const name = publications?.find((each) => each.id === publication)?.name ?? 'Issue';
      const called = [number === null ? name : `${name} #${number}`, title].filter((part) => part !== '');
      return { id: `issue-${id}`, name: called.join(': '), act: () => openIssue(id) };
    });
}

function useFoundClips(typed: string): readonly MenuEntry[] {
  const { showPane } = useNavigation();
  const { value: page, isCurrent } = useInbox('inbox', typed, MOST);
  // Enter must never take a clip that was found for fewer letters.
  if (typed === '' || !isCurrent) return [];
  return (page?.entries ?? []).map((entry) => ({
    id: `clip-${entry.clip.id}`,
    name: `${pageTitle(entry)} · ${pageSite(entry)}`,
    act: () => {
      goToPane('inbox', showPane);
      document.querySelector<HTMLElement>(`[data-clip="${CSS.escape(entry.clip.id)}"]`)?.focus();
    },
  }));
}

/** Every word typed occurs in the name. */
const matching = (entries: readonly MenuEntry[], typed: string): readonly MenuEntry[] => {
  const words = typed.toLowerCase().split(/\s+/u);
  return entries.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word))).slice(0, MOST);
};

/** What the palette lists for what was typed. */
export function usePaletteEntries(typed: string): readonly MenuGroup[] {
  const commands = useCommands();
  const places = usePlaces();
  const issues = useOtherIssues();
  const clips = useFoundClips(typed);
  return [
    { name: 'Commands', entries: matching(commands, typed) },
    { name: 'In this issue', entries: matching(places, typed) },
    { name: 'Issues', entries: matching(issues, typed) },
    { name: 'Clips in the inbox', entries: clips },
  ].filter(({ entries }) => entries.length > 0);
}
