import type { OpenIssue } from '#shared/bridge.ts';
import type { Under } from '#shared/clip.ts';
import type { Word } from '#extension/browser/words.ts';
import type { PopupParts } from './parts.ts';

/** Where to file. */
export interface SectionChoice {
  /** The section chosen; null for the inbox. */
  readonly chosen: () => Under | null;
  /** Choose a section; false where it is not offered. */
  readonly choose: (wanted: Under) => boolean;
}

interface Offer extends Under {
  readonly label: string;
  readonly issueLabel: string;
}

/** An issue without sections is offered as a whole. */
const offersOf = (word: Word, { id: issue, label: issueLabel, sections }: OpenIssue): Offer[] => {
  if (sections.length === 0) return [{ issue, section: '', label: word('popupWholeIssue'), issueLabel }];
  return sections.map(({ emoji, name }) => ({ issue, section: name, label: `${emoji} ${name}`.trim(), issueLabel }));
};

const optionOf = (page: Document, label: string, value: number): HTMLOptionElement => {
  const option = page.createElement('option');
  option.value = String(value);
  option.textContent = label;
  option.dir = 'auto';
  return option;
};

const groupOf = (page: Document, issue: string, options: readonly HTMLOptionElement[]): HTMLOptGroupElement => {
  const group = page.createElement('optgroup');
  group.label = issue;
  group.append(...options);
  return group;
};

const INBOX = -1;

const isSame = (one: Under, other: Under): boolean => one.issue === other.issue && one.section === other.section;

/** Offer the sections of the open issues; nothing at all where none is open. */
export const showSections = (
  { filing, section: select, sectionLabel }: PopupParts,
  word: Word,
  issues: readonly OpenIssue[],
): SectionChoice => {
  const page = select.ownerDocument;
  const offers = issues.map((issue) => offersOf(word, issue));
  const all = offers.flat();
  const groups = offers.map((group) =>
    groupOf(
      page,
      group[0]?.issueLabel ?? '',
      group.map((offer) => optionOf(page, offer.label, all.indexOf(offer))),
    ),
  );
  select.replaceChildren(optionOf(page, word('popupInbox'), INBOX), ...groups);
  filing.hidden = all.length === 0;
  const current = (): Offer | undefined => all[Number(select.value)];
  // A closed list shows the section alone; two issues may have one of the same name.
  const label = (): void => {
    const issue = current()?.issueLabel;
    sectionLabel.textContent = issue === undefined ? word('popupSection') : word('popupSectionOf', issue);
  };
  label();
  select.addEventListener('change', label);
  return {
    chosen: () => {
      const offer = current();
      return offer === undefined ? null : { issue: offer.issue, section: offer.section };
    },
    choose: (wanted) => {
      const at = all.findIndex((offer) => isSame(offer, wanted));
      if (at !== -1) select.value = String(at);
      label();
      return at !== -1;
    },
  };
};
