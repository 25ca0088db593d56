import type { Result } from '#shared/result.ts';
import type { Right } from '#extension/browser/rights.ts';
import type { Settings } from '#extension/browser/settings.ts';
import type { Word } from '#extension/browser/words.ts';

/** One of the clipper's commands, with the key the browser really gave it; empty where it has none. */
export interface Command {
  readonly name: string;
  readonly description: string;
  readonly shortcut: string;
  /** The key the clipper asked for at installation. */
  readonly suggested: string | null;
}

export interface Rows {
  readonly rows: readonly { readonly key: string; readonly text: string }[];
  readonly more: boolean;
}

/** A link that was clipped unopened and could not be filled in. `why` as it was noted down. */
export interface Unfilled {
  readonly url: string;
  readonly title: string;
  readonly why: string;
}

/** Everything the options page does outside itself. */
export interface OptionsWorld {
  readonly word: Word;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag of the browser's language. */
  readonly locale: string;
  readonly now: () => number;
  readonly settings: {
    readonly read: () => Promise<Settings>;
    readonly change: (change: Partial<Settings>) => Promise<unknown>;
    readonly onChanged: (changed: () => void) => void;
  };
  readonly desk: {
    /** Origin of the desk this clipper was built for. */
    readonly builtIn: string;
    readonly paired: () => Promise<string>;
    readonly mayReach: (origin: string) => Promise<boolean>;
    /** Ask for the right to an origin; first thing in a gesture. */
    readonly ask: (origin: string) => Promise<boolean>;
    readonly pair: (origin: string) => Promise<void>;
    readonly lastContact: () => Promise<number | null>;
    /** Calls back when the desk was heard, and when the number of waiting clips changed. */
    readonly onNews: (changed: () => void) => void;
    readonly open: () => Promise<void>;
  };
  readonly keys: {
    readonly all: () => Promise<readonly Command[]>;
    /** Null where only the browser's own page changes keys. */
    readonly change: ((name: string, shortcut: string) => Promise<void>) | null;
    readonly openSettings: () => Promise<void>;
  };
  readonly rights: {
    readonly has: (right: Right) => Promise<boolean>;
    readonly ask: (right: Right) => Promise<boolean>;
    readonly giveBack: (right: Right) => Promise<unknown>;
    /** Give back the single sites that the list of links asked for. */
    readonly giveSitesBack: () => Promise<void>;
    readonly onChanged: (changed: () => void) => void;
  };
  readonly unfilled: {
    /** Those that are tried no more, the latest first. */
    readonly all: () => Promise<Result<readonly Unfilled[], { kind: string; detail: string }>>;
    readonly tryAgain: () => Promise<Result<null, { kind: string; detail: string }>>;
    readonly onChanged: (changed: () => void) => void;
  };
  readonly storage: {
    /** Bytes used; null where the browser does not say. */
    readonly used: () => Promise<number | null>;
    readonly isPersisted: () => Promise<boolean>;
    readonly persist: () => Promise<boolean>;
  };
  readonly outbox: {
    /** Null where the store cannot be read. */
    readonly count: () => Promise<{ readonly waiting: number; readonly delivered: number } | null>;
    readonly everything: (after: string | null) => Promise<Result<Rows, { kind: string; detail: string }>>;
  };
  /** Hand a file to the browser's downloads. */
  readonly save: (name: string, file: Blob) => void;
}
