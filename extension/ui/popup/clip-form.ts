import type { OwnNames } from '#shared/own-names.ts';
import type { Under } from '#shared/clip.ts';
import type { Draft } from '#extension/browser/drafts.ts';
import type { ClipTab } from '#extension/browser/tabs.ts';
import type { CaptureAnswer } from '#extension/capture/answer.ts';
import type { PopupAsk } from '#extension/ui/talk.ts';
import type { Word } from '#extension/browser/words.ts';
import { showAbout } from './about.ts';
import { showAddress } from './address.ts';
import { showExcerpts, type ExcerptList } from './excerpts.ts';
import type { PopupParts } from './parts.ts';
import type { SectionChoice } from './section.ts';
import { showTitle } from './title.ts';

/** A page that was read, and where it is. */
export interface ReadPage {
  readonly tab: ClipTab;
  readonly answer: CaptureAnswer;
  /** The page itself could not be read. */
  readonly addressOnly: boolean;
  /** Its comparable address, under which what is typed is kept. */
  readonly address: string;
  /** What the curator wants of addresses besides the list. */
  readonly names: OwnNames;
}

/** What is about to be clipped, as it stands in the popup. */
export interface ClipForm {
  readonly excerpts: ExcerptList;
  readonly restore: (draft: Draft) => void;
  readonly draft: () => Draft;
  /** Sections come later than the page: from here on there is one to choose. */
  readonly takeSections: (choice: SectionChoice) => void;
  readonly chosen: () => Under | null;
  readonly ask: () => Extract<PopupAsk, { ask: 'clip' }>;
}

/** Show what was read, and keep what the curator makes of it. */
export const clipForm = (parts: PopupParts, word: Word, read: ReadPage, changed: () => void): ClipForm => {
  const { capture } = read.answer;
  const title = showTitle(parts, word, capture);
  showAbout(parts, word, capture);
  const address = showAddress(parts, word, { capture, names: read.names }, changed);
  const excerpts = showExcerpts(parts, word, capture.excerpts, changed);
  let sections: SectionChoice | null = null;
  let drafted: Under | null | undefined;
  parts.section.addEventListener('change', () => {
    drafted = sections?.chosen() ?? null;
    changed();
  });
  return {
    excerpts,
    restore: (draft) => {
      if (draft.title !== null) title.write(draft.title);
      parts.note.value = draft.note;
      drafted = draft.under;
      address.choose(draft.asShown === true);
      excerpts.leaveOut(draft.without ?? []);
    },
    draft: () => ({
      title: title.changed(),
      note: parts.note.value,
      ...(drafted !== undefined && { under: drafted }),
      ...(address.asShown() && { asShown: true }),
      ...(excerpts.without().length > 0 && { without: excerpts.without() }),
    }),
    takeSections: (choice) => {
      sections = choice;
    },
    chosen: () => sections?.chosen() ?? null,
    ask: () => ({
      ask: 'clip',
      tabId: read.tab.id,
      answer: { ...read.answer, capture: { ...capture, title: title.value(), excerpts: excerpts.kept() } },
      addressOnly: read.addressOnly,
      note: parts.note.value,
      under: sections?.chosen() ?? null,
      asShown: address.asShown(),
    }),
  };
};
