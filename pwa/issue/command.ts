import type { Clip } from '#shared/clip.ts';
import type { Block, BlockId, BlockKind, Cleaning, Issue, LinkId, ParagraphId, Section, SectionId } from './model.ts';

/** A place in the issue: in a section (null: before the first), before a block (null: at its end). */
export interface Place {
  readonly section: SectionId | null;
  readonly before: BlockId | null;
}

type Text = { readonly label: string | null; readonly markdown: string };

/** What a block starts with; what is left out is empty. */
export interface NewBlock extends Partial<
  Pick<Block, 'title' | 'source' | 'label' | 'tagline' | 'pointsLabel' | 'callToAction' | 'cites'>
> {
  readonly kind: BlockKind;
  readonly links?: readonly string[];
  /** How the first of the links was cleaned. */
  readonly cleaning?: Cleaning | null;
  readonly paragraphs?: readonly Text[];
  readonly points?: readonly Text[];
}

type BlockPatch = Partial<
  Pick<Block, 'kind' | 'title' | 'source' | 'label' | 'tagline' | 'pointsLabel' | 'callToAction'>
>;
type ParagraphList = 'paragraphs' | 'points';

/**
 * Everything that can be done to an issue, one sentence each. A key, a drop, a menu and the palette all end here, each
 * command is one step of undo, and `applyCommand` is the only writer of the document besides the text editor.
 */
export type Command =
  /** Change the number, date, title or status. With a date comes the zone of who dated it. */
  | {
      readonly do: 'change-issue';
      readonly patch: Partial<Pick<Issue, 'number' | 'date' | 'zone' | 'title' | 'status'>>;
    }
  /** Replace one of the long texts of the issue whole. */
  | { readonly do: 'write-text'; readonly text: 'intro' | 'signOff' | ParagraphId; readonly markdown: string }
  /** Add a section before another (null: last). */
  | { readonly do: 'add-section'; readonly section: Omit<Section, 'id'>; readonly before: SectionId | null }
  | { readonly do: 'change-section'; readonly section: SectionId; readonly patch: Partial<Omit<Section, 'id'>> }
  /** Move a section with its blocks before another (null: last). */
  | { readonly do: 'move-section'; readonly section: SectionId; readonly before: SectionId | null }
  /** Remove a section; its blocks go to the end of the one above, or before the first. */
  | { readonly do: 'remove-section'; readonly section: SectionId }
  | { readonly do: 'add-block'; readonly block: NewBlock; readonly at: Place }
  /** Make an item of each clip, in order: its title, site, address; paragraphs and call to action as the section has them. */
  | { readonly do: 'file-clips'; readonly clips: readonly Clip[]; readonly at: Place }
  /**
   * Make an item of each clip at the end of the section it was suggested for while clipping. What was suggested for no section of this
   * issue, or cannot be published, is left out.
   */
  | { readonly do: 'file-suggested'; readonly clips: readonly Clip[] }
  /** Let an existing block cite these clips too. */
  | { readonly do: 'cite-clips'; readonly block: BlockId; readonly clips: readonly Clip[] }
  | { readonly do: 'change-block'; readonly block: BlockId; readonly patch: BlockPatch }
  /** Move blocks, in the order they have in the issue, to a place. */
  | { readonly do: 'move-blocks'; readonly blocks: readonly BlockId[]; readonly to: Place }
  /** Flag blocks as removed; the clips they cite go back to the inbox. */
  | { readonly do: 'remove-blocks'; readonly blocks: readonly BlockId[] }
  /** Show again what was removed, with all that was written in it; a paragraph or link brings its block along. */
  | {
      readonly do: 'bring-back';
      readonly what:
        | { readonly block: BlockId; readonly paragraph?: ParagraphId; readonly link?: LinkId }
        | { readonly section: SectionId };
    }
  | {
      readonly do: 'add-paragraph';
      readonly block: BlockId;
      readonly list: ParagraphList;
      readonly text: Text;
      readonly before: ParagraphId | null;
    }
  | {
      readonly do: 'label-paragraph';
      readonly block: BlockId;
      readonly paragraph: ParagraphId;
      readonly label: string | null;
    }
  | {
      readonly do: 'move-paragraph';
      readonly block: BlockId;
      readonly paragraph: ParagraphId;
      readonly before: ParagraphId | null;
    }
  | { readonly do: 'remove-paragraph'; readonly block: BlockId; readonly paragraph: ParagraphId }
  /** Add an address; the first of a block is its primary one. */
  | { readonly do: 'add-link'; readonly block: BlockId; readonly url: string }
  | { readonly do: 'change-link'; readonly block: BlockId; readonly link: LinkId; readonly url: string }
  /** Take tracking parameters and the like off an address; how it was before stays known. */
  | { readonly do: 'clean-link'; readonly block: BlockId; readonly link: LinkId }
  /** Put an address that was cleaned back as the page had it. */
  | { readonly do: 'restore-link'; readonly block: BlockId; readonly link: LinkId }
  | { readonly do: 'remove-link'; readonly block: BlockId; readonly link: LinkId };

/** What a command made or touched, so that the caller can move the focus there. */
export interface Applied {
  readonly blocks: readonly BlockId[];
  readonly section: SectionId | null;
  readonly paragraph: ParagraphId | null;
}

/** Why a command did nothing: what it names is gone (removed in another tab), or was refused, with a sentence. */
export type CommandFailure = { readonly kind: 'gone' } | { readonly kind: 'refused'; readonly why: string };
