import type { ClipId, IssueId, PublicationId } from '#shared/ids.ts';

/**
 * An issue as it reads at one moment: plain values, made from the issue's document by `readIssue`, never changed in place.
 * Ids below are random, minted where the thing is made.
 */
export type SectionId = string & { readonly SectionId: unique symbol };
export type BlockId = string & { readonly BlockId: unique symbol };
/** Of a paragraph or a point; also names the text that holds its Markdown. */
export type ParagraphId = string & { readonly ParagraphId: unique symbol };
export type LinkId = string & { readonly LinkId: unique symbol };

export interface Paragraph {
  readonly id: ParagraphId;
  /** "Why it matters", without the colon; null for a plain paragraph. */
  readonly label: string | null;
  /** The curator's own Markdown, passed through to a Markdown target. */
  readonly markdown: string;
}

/** An address that was cleaned for publishing: as the page had it, and as it became. */
export interface Cleaning {
  readonly shown: string;
  readonly clean: string;
}

export interface Link {
  readonly id: LinkId;
  readonly url: string;
  /** How it was cleaned, so that this can be taken back; null where it never was. */
  readonly cleaning: Cleaning | null;
}

/** What a block is. Its other fields stay when the kind changes, so that nothing written is ever lost by it. */
export type BlockKind = 'item' | 'sponsor' | 'event' | 'text';

export interface Block {
  readonly id: BlockId;
  readonly kind: BlockKind;
  /** The section it stands in; null stands before the first section, and in an issue without sections. */
  readonly section: SectionId | null;
  readonly title: string;
  /** Who published it: the "Harbour Log" of "Harbour Log: Tides by hand". Empty when none. */
  readonly source: string;
  /** "Sponsored", "Event Highlight": stands before the title of a sponsor or an event. Empty when none. */
  readonly label: string;
  /** A line under the title, as events have. Empty when none. */
  readonly tagline: string;
  /** The first is the primary one. */
  readonly links: readonly Link[];
  readonly paragraphs: readonly Paragraph[];
  /** A line above the points ("What people said:"). Empty when none. */
  readonly pointsLabel: string;
  readonly points: readonly Paragraph[];
  /** Words of the link that ends the block ("Read more"), without the arrow; null when it has none. */
  readonly callToAction: string | null;
  /** The clips it was made from. */
  readonly cites: readonly ClipId[];
}

export interface Section {
  readonly id: SectionId;
  /** Empty when none. */
  readonly emoji: string;
  readonly name: string;
  /** Labels of the paragraphs that a new item in this section starts with; null is a plain paragraph. */
  readonly labels: readonly (string | null)[];
  /** Words of the call to action that a new item starts with; null for none. */
  readonly callToAction: string | null;
}

export interface Issue {
  readonly id: IssueId;
  readonly publication: PublicationId;
  /** Null while unnumbered. */
  readonly number: number | null;
  /** ISO 8601 date, or null while undated. */
  readonly date: string | null;
  /** Where that day began: the offset from Greenwich at its start, as "+13:00"; null in issues that were dated before it was noted. */
  readonly zone: string | null;
  /** Headline of its own; empty where the publication's name and number say enough. */
  readonly title: string;
  readonly status: 'draft' | 'published';
  /** Markdown. Where empty, the publication's standing text is used. */
  readonly intro: string;
  readonly signOff: string;
  readonly sections: readonly Section[];
  /** In reading order: those without a section first, then section by section. */
  readonly blocks: readonly Block[];
}

/** How a publication is spelled. The preset brings the Liquid templates; the rest are their settings. */
export interface HouseStyle {
  /** `flat`: `Source: Title` and an address line. `labelled`: emoji sections, labelled paragraphs, a closing link. */
  readonly preset: 'flat' | 'labelled';
  /** YAML front matter above the Markdown, for site generators. */
  readonly frontMatter: boolean;
  /** Line breaks that end the plain text. */
  readonly closingLineBreaks: number;
  /** Keep an emoji that was damaged on its way here as it is, instead of repairing it. */
  readonly keepDamagedEmoji: boolean;
}

export interface Publication {
  readonly id: PublicationId;
  readonly name: string;
  readonly tagline: string;
  readonly style: HouseStyle;
  /** Standing Markdown texts; empty when none. */
  readonly intro: string;
  readonly signOff: string;
  readonly footer: string;
  /** What a new issue starts with. */
  readonly sections: readonly Omit<Section, 'id'>[];
}

export type Target = 'markdown' | 'plain';
