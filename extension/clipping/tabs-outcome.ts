import type { ClipId } from '#shared/ids.ts';
import type { Word } from '#extension/browser/words.ts';
import type { StoreFailure } from '#extension/store/store-failure.ts';
import { joined, outcomeSentence, type Outcome } from './outcome.ts';

/** What became of clipping several tabs at once. */
export interface TabsOutcome {
  /** The clips that were stored, in the order of the tabs. */
  readonly ids: readonly ClipId[];
  /** The title of the first of them. */
  readonly title?: string;
  /** Tabs whose page was clipped before. */
  readonly known: number;
  /** Tabs that show a page of the browser. */
  readonly foreign: number;
  /** Tabs that show the same page as one before them. */
  readonly twice: number;
  /** Tabs whose address is longer than a clip can hold. */
  readonly long: number;
  /** Those of the clips whose tab was asleep and was not woken: they are title and address. */
  readonly asleep: number;
  /** What could not be stored, by title. */
  readonly failed: { readonly titles: readonly string[]; readonly failure: StoreFailure } | null;
  /** The browser was not allowed to name the other tabs: only the one in front was meant. */
  readonly alone: boolean;
}

type Count = 'asleep' | 'known' | 'foreign' | 'twice' | 'long';
const COUNTED: readonly Count[] = ['asleep', 'known', 'foreign', 'twice', 'long'];

export const nothingYet = (alone: boolean): TabsOutcome => ({
  ids: [],
  asleep: 0,
  known: 0,
  foreign: 0,
  twice: 0,
  long: 0,
  failed: null,
  alone,
});

const WORDS = {
  asleep: ['tabsAsleepOne', 'tabsAsleepMany'],
  known: ['tabsKnownOne', 'tabsKnownMany'],
  foreign: ['tabsForeignOne', 'tabsForeignMany'],
  twice: ['tabsTwiceOne', 'tabsTwiceMany'],
  long: ['tabsLongOne', 'tabsLongMany'],
} as const;

const KIND: Partial<Record<Outcome['kind'], Count>> = {
  known: 'known',
  'not-a-page': 'foreign',
  'long-address': 'long',
};

/** One more tab, and what became of it. */
export const withTab = (so: TabsOutcome, title: string, one: Outcome | 'twice'): TabsOutcome => {
  if (one === 'twice') return { ...so, twice: so.twice + 1 };
  if ('id' in one) {
    const asleep = so.asleep + (one.kind === 'asleep' ? 1 : 0);
    return { ...so, ids: [...so.ids, one.id], asleep, title: so.title ?? one.title ?? title };
  }
  if (one.kind === 'not-stored')
    return { ...so, failed: { titles: [...(so.failed?.titles ?? []), title], failure: one.failure } };
  const count = KIND[one.kind];
  return count === undefined ? so : { ...so, [count]: so[count] + 1 };
};

const clippedWords = (word: Word, count: number): string =>
  count === 0 ? word('tabsClippedNone') : count === 1 ? word('tabsClippedOne') : word('tabsClippedMany', String(count));

/** Titles that are named; the others are counted. */
const NAMED = 3;

const failedSentence = (word: Word, { titles, failure }: NonNullable<TabsOutcome['failed']>): string => {
  const named = titles.slice(0, NAMED).map((title) => word('tabsTitle', title.slice(0, 80)));
  const rest = titles.length - named.length;
  const list = [...named, ...(rest > 0 ? [word('tabsAndMore', String(rest))] : [])].join(', ');
  return joined(word('tabsFailed', list), outcomeSentence(word, { kind: 'not-stored', failure }));
};

/** Say it in one answer: what was clipped, what was left out and why, and what is not stored by name. */
export const tabsSentence = (word: Word, so: TabsOutcome): string => {
  const counts = COUNTED.flatMap((count) =>
    so[count] === 0 ? [] : so[count] === 1 ? word(WORDS[count][0]) : word(WORDS[count][1], String(so[count])),
  );
  return joined(
    [clippedWords(word, so.ids.length), ...counts].join('; '),
    so.failed && failedSentence(word, so.failed),
    so.alone ? word('tabsRefused') : null,
  );
};
