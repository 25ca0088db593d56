import type { StoreFailure } from '#extension/store/store-failure.ts';

/** What became of a gesture. */
export type Outcome =
  | {
      readonly kind: 'clipped' | 'added';
      readonly excerpts: number;
      readonly online: boolean;
      readonly left: 'too-long' | 'too-many' | null;
    }
  /** The browser lets no extension into the page, or reading it failed: title and address were clipped. */
  | { readonly kind: 'address-only'; readonly online: boolean }
  /** Nothing new: the page is clipped, and so are these excerpts. */
  | { readonly kind: 'known'; readonly left: 'too-long' | 'too-many' | null }
  /** No address that could be put in a newsletter. */
  | { readonly kind: 'not-a-page' }
  /** A page, but its address is longer than a clip can hold. */
  | { readonly kind: 'long-address' }
  | { readonly kind: 'not-stored'; readonly failure: StoreFailure };

export const isStored = ({ kind }: Outcome): boolean =>
  kind === 'clipped' || kind === 'added' || kind === 'address-only';

type Word = (key: string, ...fillings: readonly string[]) => string;

const notStored = { full: 'notStoredFull', newer: 'notStoredNewer', failed: 'notStoredFailed' } as const;
const leftOut = { 'too-long': 'tooLong', 'too-many': 'tooMany' } as const;

/** Say what of a selection was left out. */
export const leftSentence = (word: Word, left: keyof typeof leftOut): string => word(leftOut[left]);

const clippedWith = (word: Word, excerpts: number): string =>
  excerpts === 0 ? word('clipped') : excerpts === 1 ? word('clippedOne') : word('clippedMany', String(excerpts));

/** End a phrase that is followed by another as a sentence. */
const ended = (phrase: string): string => (/[.!?。।؟]$/u.test(phrase) ? phrase : `${phrase}.`);

const joined = (...phrases: readonly (string | null)[]): string => {
  const said = phrases.filter((phrase) => phrase !== null);
  return said.length === 1 ? said.join('') : said.map(ended).join(' ');
};

/** Say an outcome as the user reads it, in the words of the locale. */
export const outcomeSentence = (word: Word, outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'clipped':
    case 'added':
      return joined(
        outcome.kind === 'added' ? word('added') : clippedWith(word, outcome.excerpts),
        outcome.left && leftSentence(word, outcome.left),
        outcome.online ? null : word('offline'),
      );
    case 'address-only':
      return joined(word('addressOnly'), outcome.online ? null : word('offline'));
    case 'known':
      return joined(word('known'), outcome.left && leftSentence(word, outcome.left));
    case 'not-a-page':
      return word('notAPage');
    case 'long-address':
      return word('longAddress');
    case 'not-stored':
      return word(notStored[outcome.failure.kind], outcome.failure.detail);
    default:
      return outcome satisfies never;
  }
};
