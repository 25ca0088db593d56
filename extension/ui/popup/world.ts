import type { Result } from '#shared/result.ts';
import type { TextQuote } from '#shared/capture.ts';
import type { OwnNames } from '#shared/own-names.ts';
import type { Under } from '#shared/clip.ts';
import type { Draft } from '#extension/browser/drafts.ts';
import type { ClipTab } from '#extension/browser/tabs.ts';
import type { Word } from '#extension/browser/words.ts';
import type { PopupAsk } from '#extension/ui/talk.ts';

/** What the popup needs of the browser. */
export interface PopupWorld {
  readonly word: Word;
  readonly direction: 'ltr' | 'rtl';
  readonly online: boolean;
  /** Where the desk is that this clipper is paired with. */
  readonly desk: () => Promise<string>;
  /** What the curator wants of addresses besides the list. */
  readonly names: () => Promise<OwnNames>;
  /** The tab the user looks at. */
  readonly tab: () => Promise<ClipTab | null>;
  /** Run the capture script there; what it says is not parsed yet. */
  readonly capture: (tabId: number) => Promise<Result<unknown, { kind: 'unreadable'; detail: string }>>;
  readonly ask: (message: PopupAsk) => Promise<unknown>;
  /** Paint quotations in the page; what the paint script says is not parsed yet. */
  readonly paint: (tabId: number, quotes: readonly TextQuote[]) => Promise<unknown>;
  /** What was typed and chosen for a page, by its comparable address. */
  readonly drafts: {
    readonly read: (address: string) => Promise<Draft | null>;
    readonly write: (address: string, draft: Draft) => Promise<void>;
    readonly drop: (address: string) => Promise<void>;
  };
  /** What went wrong and stands on the toolbar button; once it was shown here, it is taken off. */
  readonly troubles: {
    readonly read: () => Promise<readonly string[]>;
    readonly seen: (sentences: readonly string[], tabId: number) => Promise<void>;
  };
  /** The section chosen last. */
  readonly lastSection: {
    readonly read: () => Promise<Under | null>;
    readonly write: (chosen: Under | null) => Promise<void>;
  };
  /** The key that clips without the popup; null where the browser gave none. */
  readonly key: () => Promise<string | null>;
  /** Open the picker for the links of the page in front. */
  readonly pickLinks: () => Promise<void>;
  readonly openOptions: () => Promise<void>;
  readonly open: (url: string) => Promise<void>;
  readonly close: () => void;
}
