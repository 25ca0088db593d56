import type { RefObject } from 'react';
import type { Place } from '#pwa/issue/command.ts';
import type { BlockId, SectionId } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useBoardFocus } from './board-focus.ts';
import { blocksIn, placeAfter } from './moves.ts';
import { endOf, useBoardActions } from './use-board-actions.ts';

const near = (event: KeyboardEvent, attribute: string): string | null =>
  event.target instanceof Element ? (event.target.closest(`[${attribute}]`)?.getAttribute(attribute) ?? null) : null;

const stops = (sheet: HTMLElement | null): readonly HTMLElement[] =>
  sheet === null ? [] : [...sheet.querySelectorAll<HTMLElement>('[data-block], [data-section-name]')];

const inIssue = (event: KeyboardEvent): boolean => near(event, 'data-keys') === 'issue';

const onButton = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest('button') !== null;

const step = (sheet: HTMLElement | null, by: -1 | 1): boolean => {
  const all = stops(sheet);
  const at = all.findIndex((element) => element === document.activeElement);
  const next = at === -1 ? (by === 1 ? all[0] : all.at(-1)) : all[at + by];
  next?.focus();
  return next !== undefined;
};

/** The keys of the issue pane. What they act on is under the focus. */
export function useBoardKeys(sheet: RefObject<HTMLElement | null>): void {
  const { issue } = useIssue();
  const focus = useBoardFocus();
  const actions = useBoardActions();
  const block = (event: KeyboardEvent): BlockId | null => {
    const id = near(event, 'data-block');
    return issue.blocks.find((each) => each.id === id)?.id ?? null;
  };
  const section = (event: KeyboardEvent): SectionId | null => {
    const id = near(event, 'data-section');
    return issue.sections.find((each) => each.id === id)?.id ?? null;
  };
  const onBlock = (act: (id: BlockId) => void) => (event: KeyboardEvent) => {
    const id = block(event);
    if (id === null) return false;
    act(id);
    return true;
  };
  const onSection = (act: (id: SectionId) => void) => (event: KeyboardEvent) => {
    const id = section(event);
    if (id === null) return false;
    act(id);
    return true;
  };
  const toSection = (id: BlockId, number: number) => {
    const to = number === 0 ? null : issue.sections[number - 1]?.id;
    if (to !== undefined) actions?.moveTo(id, { section: to, before: null });
  };
  /** After the block under the focus, at the start of the section whose name it is on, else at the end of the issue. */
  const placeAt = (event: KeyboardEvent): Place => {
    const at = issue.blocks.find(({ id }) => id === block(event));
    if (at !== undefined) return placeAfter(issue, at);
    const head = section(event);
    return head === null ? endOf(issue) : { section: head, before: blocksIn(issue, head)[0]?.id ?? null };
  };
  // An open block is being written in, or is about to be: what is typed then is text that missed its field.
  const isWriting = (event: KeyboardEvent) => focus.open !== null && block(event) === focus.open;
  useKeys({
    next: (event) => inIssue(event) && step(sheet.current, 1),
    previous: (event) => inIssue(event) && step(sheet.current, -1),
    down: () => step(sheet.current, 1),
    up: () => step(sheet.current, -1),
    // On a button within the row, Enter is the button's.
    open: (event) => !onButton(event) && onBlock((id) => focus.setOpen(focus.open === id ? null : id))(event),
    close: onBlock(() => focus.setOpen(null)),
    moveUp: onBlock((id) => actions?.moveUp(id)),
    moveDown: onBlock((id) => actions?.moveDown(id)),
    moveToSection: (event, chord) => !isWriting(event) && onBlock((id) => toSection(id, Number(chord)))(event),
    moveFirst: (event) => !isWriting(event) && onBlock((id) => toSection(id, 0))(event),
    sectionUp: onSection((id) => actions?.moveSection(id, -1)),
    sectionDown: onSection((id) => actions?.moveSection(id, 1)),
    addItem: (event) => !isWriting(event) && actions?.add('item', placeAt(event)),
    rename: onSection((id) => focus.setNaming(id)),
    remove: (event) => !onButton(event) && !isWriting(event) && onBlock((id) => actions?.remove(id))(event),
  });
}
