import type { Place } from '#pwa/issue/command.ts';
import type { BlockId, BlockKind, Issue, Section, SectionId } from '#pwa/issue/model.ts';
import type { ClippedPage } from '#pwa/issue/shown-capture.ts';
import { suggestionFor } from '#pwa/issue/suggestion.ts';
import { STARTING_LABEL } from '#pwa/issue/unwritten.ts';
import type { Clip } from '#shared/clip.ts';
import { useIssueOrNone, type IssueSession } from '../issue-session.ts';
import { useTell, type Tell } from '../notices.ts';
import { useBoardFocus, type BoardFocus } from './board-focus.ts';
import { blockTitle, kindNames } from './block-words.ts';
import { blocksIn, placeAbove, placeBelow, sectionStep } from './moves.ts';
import { sectionName, spokenPlace } from './spoken-place.ts';
import { undoOffer } from './undo-offer.ts';

const cited = (count: number): string => (count === 1 ? 'Filed' : `Filed ${count} clips`);

const stays = (count: number): readonly string[] => {
  if (count === 0) return [];
  return [count === 1 ? '1 cannot be and stays in the inbox' : `${count} cannot be and stay in the inbox`];
};

/** The end of the issue. */
export const endOf = ({ sections }: Issue): Place => ({ section: sections.at(-1)?.id ?? null, before: null });

const blockActions = ({ issue, run }: IssueSession, focus: BoardFocus, tell: Tell) => {
  const moveTo = (block: BlockId, to: Place) => {
    if (!run({ do: 'move-blocks', blocks: [block], to }).ok) return;
    focus.setWish({ block, say: (after) => `Moved to ${spokenPlace(after, block)}` });
  };
  const step = (block: BlockId, to: Place | null, edge: string) => {
    if (to === null) tell({ text: edge });
    else moveTo(block, to);
  };
  return {
    moveTo,
    moveUp: (block: BlockId) => step(block, placeAbove(issue, block), 'It is the first already'),
    moveDown: (block: BlockId) => step(block, placeBelow(issue, block), 'It is the last already'),
    /** Adds an empty block at a place, else at the end of the issue, and opens it. */
    add: (kind: BlockKind, at?: Place) => {
      const place = at ?? endOf(issue);
      const section = issue.sections.find(({ id }) => id === place.section);
      const spelled =
        kind === 'item' && section !== undefined
          ? {
              paragraphs: section.labels.map((label) => ({ label, markdown: '' })),
              callToAction: section.callToAction,
            }
          : { paragraphs: [{ label: null, markdown: '' }] };
      const added = run({ do: 'add-block', block: { kind, label: STARTING_LABEL[kind], ...spelled }, at: place });
      const block = added.ok ? added.value.blocks[0] : undefined;
      if (block === undefined) return;
      focus.setOpen(block);
      focus.setWish({ block, say: (after) => `${kindNames[kind]} added: ${spokenPlace(after, block)}` });
    },
    remove: (block: BlockId) => {
      const at = issue.blocks.findIndex(({ id }) => id === block);
      const gone = issue.blocks[at];
      if (gone === undefined || !run({ do: 'remove-blocks', blocks: [block] }).ok) return;
      const next = issue.blocks[at + 1] ?? issue.blocks[at - 1];
      const returns = gone.cites.length === 0 ? '' : ', its clips are back in the inbox';
      const say = () => `Removed “${blockTitle(gone)}”${returns}`;
      focus.setWish(next === undefined ? { say } : { block: next.id, say });
    },
  };
};

const sectionActions = ({ issue, run }: IssueSession, focus: BoardFocus, tell: Tell) => {
  const move = (section: SectionId, step: -1 | 1) => {
    const before = sectionStep(issue, section, step);
    if (before === undefined) {
      tell({ text: `${sectionName(issue, section)} is the ${step === -1 ? 'first' : 'last'} section already` });
      return;
    }
    if (!run({ do: 'move-section', section, before }).ok) return;
    const place = (sections: readonly Section[]) => sections.findIndex(({ id }) => id === section) + 1;
    focus.setWish({
      section,
      say: ({ sections }) => `Moved ${sectionName(issue, section)} to section ${place(sections)} of ${sections.length}`,
    });
  };
  return {
    moveSection: move,
    addSection: () => {
      const section = { emoji: '', name: '', labels: [null], callToAction: null };
      const added = run({ do: 'add-section', section, before: null });
      if (added.ok && added.value.section !== null) focus.setNaming(added.value.section);
    },
    removeSection: (section: SectionId) => {
      const name = sectionName(issue, section);
      const first = blocksIn(issue, section)[0];
      if (!run({ do: 'remove-section', section }).ok) return;
      const say = () => `Removed ${name}${first === undefined ? '' : ', its blocks moved up'}`;
      focus.setWish(first === undefined ? { say } : { block: first.id, say });
    },
  };
};

const filing = (session: IssueSession, focus: BoardFocus, tell: Tell) => {
  const { issue, run } = session;
  const tellDone = (text: string): void => {
    const action = undoOffer(session, tell);
    tell({ text, ...(action === null ? {} : { action }) });
  };
  return {
    /** Makes items of clips. `follow` moves the focus to the first of them. True when it was done. */
    file: (clips: readonly Clip[], at: Place, follow: boolean): boolean => {
      const filed = run({ do: 'file-clips', clips, at });
      if (!filed.ok) return false;
      const block = filed.value.blocks[0];
      if (block === undefined) return true;
      focus.setCurrent(block);
      const say = `${cited(filed.value.blocks.length)} under ${sectionName(issue, at.section)}`;
      if (follow) focus.setWish({ block, say: () => say });
      else tellDone(say);
      return true;
    },
    /** Files pages where the clipper suggested, in one step. `staying` counts those that were meant too and cannot be filed so. */
    fileSuggested: (pages: readonly ClippedPage[], staying: number): void => {
      const filed = run({ do: 'file-suggested', clips: pages.flatMap(({ clip, additions }) => [clip, ...additions]) });
      if (!filed.ok) return;
      const { blocks } = filed.value;
      if (blocks[0] !== undefined) focus.setCurrent(blocks[0]);
      const [only] = pages.length === 1 ? pages : [];
      const suggestion = only === undefined ? null : suggestionFor(only, issue);
      const where = suggestion?.kind === 'here' ? `under ${sectionName(issue, suggestion.section)}` : 'as suggested';
      tellDone([`${cited(blocks.length)} ${where}`, ...stays(pages.length - blocks.length + staying)].join('. '));
    },
  };
};

export type BoardActions = ReturnType<typeof blockActions> &
  ReturnType<typeof sectionActions> &
  ReturnType<typeof filing>;

/** Everything the user can do to the open issue's arrangement, each said aloud once it is done. Null without an issue. */
export function useBoardActions(): BoardActions | null {
  const session = useIssueOrNone();
  const focus = useBoardFocus();
  const tell = useTell();
  if (session === null) return null;
  return {
    ...blockActions(session, focus, tell),
    ...sectionActions(session, focus, tell),
    ...filing(session, focus, tell),
  };
}
