import { hostOfAddress } from '#shared/host-shown.ts';
import type { FoundLink } from '#extension/capture/links/page-links.ts';
import type { SeenMark } from './talk.ts';

/** A link in the picker's list. */
export interface Row extends FoundLink {
  /** Its place in the page's list, which is its name here. */
  readonly id: number;
  readonly host: string;
  readonly seen: SeenMark | null;
}

/** What the curator sees and has chosen. */
export interface Choice {
  readonly rows: readonly Row[];
  readonly chosen: ReadonlySet<number>;
  /** The row the keys act on; null where none is shown. */
  readonly cursor: number | null;
  /** Where a range began, and what was chosen before it. */
  readonly range: { readonly from: number; readonly before: ReadonlySet<number> } | null;
  readonly filter: string;
  readonly showSeen: boolean;
  readonly showRest: boolean;
}

/** The host as it may be shown, and the port where it is not the usual one. */
const hostOf = (url: string): string => {
  const port = URL.canParse(url) ? new URL(url).port : '';
  return `${hostOfAddress(url)}${port === '' ? '' : `:${port}`}`;
};

const withCursor = (choice: Choice): Choice => {
  const shown = shownRows(choice);
  return shown.some(({ id }) => id === choice.cursor) ? choice : { ...choice, cursor: shown[0]?.id ?? null };
};

/** Begin with links and where each was seen. Where a page has nothing but links around its site, those are shown. */
export const beginChoice = (links: readonly FoundLink[], marks: readonly (SeenMark | null)[]): Choice => {
  const rows = links.map((link, id) => ({ ...link, id, host: hostOf(link.url), seen: marks[id] ?? null }));
  const showRest = !rows.some(({ place }) => place === 'list');
  return withCursor({ rows, chosen: new Set(), cursor: null, range: null, filter: '', showSeen: false, showRest });
};

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Whether every word of the filter is somewhere in a row. */
const fits = ({ title, url, context }: Row, words: readonly string[]): boolean => {
  if (words.length === 0) return true;
  const text = folded(`${title} ${url} ${context ?? ''}`);
  return words.every((word) => text.includes(word));
};

const wordsOf = (filter: string): readonly string[] =>
  folded(filter)
    .split(/\s+/u)
    .filter((word) => word !== '');

/** The rows that are shown, in their order. */
export const shownRows = ({ rows, filter, showSeen, showRest }: Choice): readonly Row[] => {
  const words = wordsOf(filter);
  return rows.filter(
    (row) => (showSeen || row.seen === null) && (showRest || row.place === 'list') && fits(row, words),
  );
};

/** How many rows one of the two switches keeps back, whatever the filter says. */
export const countSeen = ({ rows, showRest }: Choice): number =>
  rows.filter(({ seen, place }) => seen !== null && (showRest || place === 'list')).length;

export const countRest = ({ rows, showSeen }: Choice): number =>
  rows.filter(({ seen, place }) => place === 'rest' && (showSeen || seen === null)).length;

export const chosenRows = ({ rows, chosen }: Choice): readonly Row[] => rows.filter(({ id }) => chosen.has(id));

/** Change what is shown; the cursor stays where its row does. What is chosen stays chosen, shown or not. */
export const show = (choice: Choice, change: Partial<Pick<Choice, 'filter' | 'showSeen' | 'showRest'>>): Choice =>
  withCursor({ ...choice, ...change, range: null });

export const toggle = (choice: Choice, id: number): Choice => {
  const chosen = new Set(choice.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { ...choice, chosen, cursor: id, range: null };
};

/** Choose everything from where the range began, or from the cursor, to a row; what was chosen before stays. */
export const extendTo = (choice: Choice, id: number): Choice => {
  const range = choice.range ?? { from: choice.cursor ?? id, before: choice.chosen };
  const ids = shownRows(choice).map((row) => row.id);
  const [start = 0, end = 0] = [ids.indexOf(range.from), ids.indexOf(id)].sort((a, b) => a - b);
  const between = ids.slice(Math.max(0, start), end + 1);
  return { ...choice, chosen: new Set([...range.before, ...between]), cursor: id, range };
};

/** Move the cursor so many rows, to the first or last at most; with `extend`, the rows on the way are chosen. */
export const move = (choice: Choice, step: number, extend = false): Choice => {
  const shown = shownRows(choice);
  const at = shown.findIndex(({ id }) => id === choice.cursor);
  const next = shown[Math.min(shown.length - 1, Math.max(0, at + step))];
  if (next === undefined) return choice;
  return extend ? extendTo(choice, next.id) : { ...choice, cursor: next.id, range: null };
};

/** Choose every row that is shown; where all of them are, none of them. */
export const toggleShown = (choice: Choice): Choice => {
  const ids = shownRows(choice).map(({ id }) => id);
  const chosen = new Set(choice.chosen);
  const areAll = ids.every((id) => chosen.has(id));
  for (const id of ids)
    if (areAll) chosen.delete(id);
    else chosen.add(id);
  return { ...choice, chosen, range: null };
};

/** Their clips were taken back: where none of the page is left, a row is as it was before, and chosen. */
export const markTakenBack = (choice: Choice, marks: ReadonlyMap<number, SeenMark | null>): Choice => {
  const isFresh = (id: number): boolean => marks.get(id) === null;
  return withCursor({
    ...choice,
    rows: choice.rows.map((row) => (isFresh(row.id) ? { ...row, seen: null } : row)),
    chosen: new Set([...choice.chosen, ...[...marks.keys()].filter((id) => isFresh(id))]),
    range: null,
  });
};

/** These are clipped: no longer chosen, and seen from now on. */
export const markClipped = (choice: Choice, ids: ReadonlySet<number>): Choice =>
  withCursor({
    ...choice,
    rows: choice.rows.map((row) => (ids.has(row.id) && row.seen === null ? { ...row, seen: 'clipped' } : row)),
    chosen: new Set([...choice.chosen].filter((id) => !ids.has(id))),
    range: null,
  });
