import type { Capture } from '#shared/capture.ts';
import type { ClipId } from '#shared/ids.ts';
import type { SeenPlace } from '#shared/seen.ts';
import type { Left } from '#extension/capture/answer.ts';
import type { Word } from '#extension/browser/words.ts';
import type { StoreFailure } from '#extension/store/store-failure.ts';
import { placeWords } from '#extension/ui/place-words.ts';
import type { Selection } from './selected-words.ts';

/** What became of a gesture. */
export type Outcome =
  | {
      readonly kind: 'clipped' | 'added';
      /** The clip that was stored. */
      readonly id: ClipId;
      readonly title?: string;
      /** It was a link that was clipped, and nobody opened its page. */
      readonly unopened?: true;
      readonly excerpts: number;
      readonly online: boolean;
      readonly left: Left | null;
      readonly selection?: Selection;
      readonly seen?: SeenPlace | null;
    }
  /**
   * The browser lets no extension into the page, or reading it failed, or the browser put its tab to sleep, which was not woken: title and
   * address were clipped.
   */
  | {
      readonly kind: 'address-only' | 'asleep';
      readonly id: ClipId;
      readonly title?: string;
      readonly online: boolean;
      readonly left?: Left | null;
      readonly selection?: Selection;
      readonly seen?: SeenPlace | null;
    }
  /** The page was another one by the time it was read: title and address of the one before were clipped. */
  | {
      readonly kind: 'moved-on';
      readonly id: ClipId;
      readonly title?: string;
      readonly online: boolean;
      readonly left?: Left | null;
      readonly selection?: Selection;
    }
  /** Nothing new: the page is clipped, and so are these excerpts. */
  | {
      readonly kind: 'known';
      readonly left: Left | null;
      readonly selection?: Selection;
      readonly seen?: SeenPlace | null;
    }
  /** No address that could be put in a newsletter. */
  | { readonly kind: 'not-a-page' }
  /** A link that leads to no web page: it writes mail, or runs a script. */
  | { readonly kind: 'not-a-web-link' }
  /** A picture that lies in the page itself and has no address. */
  | { readonly kind: 'not-a-web-picture' }
  /** A page, but its address is longer than a clip can hold. */
  | { readonly kind: 'long-address' }
  | { readonly kind: 'not-stored'; readonly failure: StoreFailure };

/** An outcome that left a clip behind. */
export type Stored = Extract<Outcome, { readonly id: ClipId }>;

export const isStored = (outcome: Outcome): outcome is Stored => 'id' in outcome;

/** Name what was stored, so that it is taken back by its name. */
export const titled = (outcome: Outcome, { title }: Pick<Capture, 'title'>): Outcome =>
  isStored(outcome) ? { ...outcome, title } : outcome;

const notStored = { full: 'notStoredFull', newer: 'notStoredNewer', failed: 'notStoredFailed' } as const;
const leftOut = {
  'too-long': 'tooLong',
  'too-many': 'tooMany',
  elsewhere: 'leftElsewhere',
} as const satisfies Record<Left, string>;

/** Say what of a selection was left out. */
export const leftSentence = (word: Word, left: keyof typeof leftOut): string => word(leftOut[left]);

const clippedWith = (word: Word, { unopened, excerpts }: Extract<Outcome, { kind: 'clipped' | 'added' }>): string =>
  unopened
    ? word('clippedLink')
    : excerpts === 0
      ? word('clipped')
      : excerpts === 1
        ? word('clippedOne')
        : word('clippedMany', String(excerpts));

/** What else an outcome says. */
interface Rest {
  readonly kind: Outcome['kind'];
  readonly selection?: Selection;
  readonly seen?: SeenPlace | null;
  readonly left?: keyof typeof leftOut | null;
  readonly online?: boolean;
}

/** What became of a selection that was meant, where the rest of the answer does not say it. */
const selectionSentence = (word: Word, { kind, selection }: Rest): string | null => {
  if (selection === 'none') return word('selectionNone');
  return selection === 'plain' && (kind === 'address-only' || kind === 'moved-on') ? word('selectionPlain') : null;
};

/** End a phrase that is followed by another as a sentence. */
const ended = (phrase: string): string => (/[.!?。।؟]$/u.test(phrase) ? phrase : `${phrase}.`);

/** Phrases as one answer: alone as it is, several as sentences. */
export const joined = (...phrases: readonly (string | null)[]): string => {
  const said = phrases.filter((phrase) => phrase !== null);
  return said.length === 1 ? said.join('') : said.map(ended).join(' ');
};

/** A phrase, and after it what became of the selection, where the page was seen, what was left out, and that it waits here. */
const withRest = (word: Word, phrase: string, outcome: Rest): string =>
  joined(
    phrase,
    selectionSentence(word, outcome),
    outcome.seen ? placeWords(word, 'toastSeen', outcome.seen) : null,
    outcome.left ? leftSentence(word, outcome.left) : null,
    outcome.online === false ? word('offline') : null,
  );

/** Say an outcome as the user reads it, in the words of the locale. */
export const outcomeSentence = (word: Word, outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'clipped':
      return withRest(word, clippedWith(word, outcome), outcome);
    case 'added':
      return withRest(word, word('added'), outcome);
    case 'address-only':
      return withRest(word, word('addressOnly'), outcome);
    case 'asleep':
      return withRest(word, word('asleep'), outcome);
    case 'moved-on':
      // "It is in your inbox" would be read of the page that is shown by now.
      return withRest(word, word('movedOn'), { ...outcome, seen: null });
    case 'known':
      return withRest(word, word('known'), outcome);
    case 'not-a-page':
      return word('notAPage');
    case 'not-a-web-link':
      return word('notAWebLink');
    case 'not-a-web-picture':
      return word('notAWebPicture');
    case 'long-address':
      return word('longAddress');
    case 'not-stored':
      return word(notStored[outcome.failure.kind], outcome.failure.detail);
    default:
      return outcome satisfies never;
  }
};
