import type { Doc } from 'yjs';
import type { Publication } from '#pwa/issue/model.ts';
import type { OpenIssue } from '#shared/bridge.ts';
import type { ClippedPage } from '#pwa/issue/shown-capture.ts';
import type { Clip } from '#shared/clip.ts';
import type { ClipId, IssueId, PublicationId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { SeenPlace } from '#shared/seen.ts';

/** A storage failure the user can act on. `why` is a plain sentence that says what happened and what to do. */
export interface StoreFailure {
  readonly kind: 'quota' | 'closed' | 'newer' | 'damaged' | 'blocked' | 'failed';
  readonly why: string;
}

/** A live answer: called at once with what is there, again after every change in any tab, and on failure. */
export interface Watch<Value> {
  subscribe(next: (value: Value) => void, failed: (failure: StoreFailure) => void): () => void;
}

export type TriageState = 'inbox' | 'placed' | 'published' | 'archived';

/** A clip in the inbox with the clips that joined it; additions to a clip that has left the inbox stand alone. */
export type InboxEntry = ClippedPage;

/** A clip that was searched for, where it stands, and the issues that cite it. */
export interface FoundClip extends InboxEntry {
  readonly state: TriageState;
  readonly issues: readonly IssueId[];
}

export interface InboxPage {
  readonly entries: readonly InboxEntry[];
  /** Entries in the asked-for state altogether, whatever the search and the limit. */
  readonly total: number;
}

export interface IssueRow {
  readonly id: IssueId;
  readonly publication: PublicationId;
  readonly number: number | null;
  readonly title: string;
  readonly date: string | null;
  readonly status: 'draft' | 'published';
  readonly items: number;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
}

/** One row as it came over the bridge; `clip` is not parsed yet. */
export interface IncomingRow {
  readonly key: string;
  readonly clip: unknown;
}

/** What became of a batch once its transaction completed. Every key in `stored` may be acknowledged. */
export interface Receipt {
  readonly stored: readonly string[];
  readonly fresh: number;
  readonly known: number;
  /** Rows that do not parse, or that carry a known id with other content: kept apart, whole, and shown. */
  readonly setAside: number;
}

export interface SetAsideRow {
  readonly key: string;
  readonly why: 'unreadable' | 'conflict';
  readonly raw: unknown;
  readonly at: number;
}

/** Whether this tab can store. */
export type StoreState =
  | { readonly kind: 'open' }
  /** No room: what waits is stored as soon as there is some. `isClosed`: the browser broke the connection, too. */
  | { readonly kind: 'full'; readonly failure: StoreFailure; readonly isClosed: boolean }
  /** Not any more, whatever happens: another tab, or the browser, took the storage away. */
  | { readonly kind: 'ended'; readonly failure: StoreFailure };

/** An issue of which something is not stored. */
export interface UnsavedWork {
  /** "#42 Spring tides". */
  readonly issue: string;
  /** What of it is not stored, by the names on the board. */
  readonly places: readonly string[];
  /** Every word that is written in the issue. */
  readonly words: string;
}

export type SaveState =
  /** `at`: when the last of it was stored, in milliseconds since the epoch, in this tab or before; null where that is not known. */
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: StoreFailure };

/** A document held open: every local change is appended in a strict transaction, every other tab's change arrives. */
export interface OpenDocument {
  readonly doc: Doc;
  readonly saved: { get(): SaveState; subscribe(changed: () => void): () => void };
  /** Try again after a failure; resolves when everything so far is stored or has failed. */
  flush(): Promise<void>;
  /** What is not stored yet is still stored; as long as it cannot be, opening the issue again gives it back. */
  close(): void;
}

/** A sample that was thrown away; it can be brought back as long as this is held. */
export interface ThrownSample {
  /** Puts all of it back as it was, in one transaction. */
  bringBack(): Promise<Result<null, StoreFailure>>;
}

/** How much of a sample is here: what would be taken away with it. */
export interface SampleHere {
  /** Names of its publications; none where somebody renamed it, and so made it their own. */
  readonly publications: readonly string[];
  readonly issues: number;
  readonly items: number;
  readonly clips: number;
  /** Clips that did not come with it and were filed in it. */
  readonly ownClips: number;
}

export interface Health {
  /** What the browser answered when asked to keep the data: null while unasked or unsupported. */
  readonly persisted: boolean | null;
  /** Whether this is surely a private window, of which nothing stays; null where the browser does not tell. */
  readonly isPrivate: true | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** Sentence about clips that were here once and are not any more; null when all is well. */
  readonly loss: string | null;
  /** Sentence about work in the store that failed while nobody waited for its answer, as counting what is here; null when all is well. */
  readonly trouble: string | null;
  readonly setAside: number;
}

/** Where pages were seen, by the keys that pages are known by. */
export interface SeenMap {
  /** The same for every map that says the same: by it clipper and desk know whether they agree. */
  readonly name: string;
  readonly places: readonly SeenPlace[];
  /** Number of the place in `places`. */
  readonly placeByKey: ReadonlyMap<number, number>;
}

/** How a publication begins: with its first issue, and clips where it brings some. */
export interface Beginning {
  readonly publication: Publication;
  /** Its first issue. */
  readonly document: Doc;
  readonly clips: readonly Clip[];
}

/** The desk's store, the only way to what is kept. Reads reach the screens through `pwa/ui/hooks.ts`. */
export interface DeskStore {
  takeIn(rows: readonly IncomingRow[]): Promise<Result<Receipt, StoreFailure>>;
  watchInbox(ask: { state: TriageState; search: string; limit: number }): Watch<InboxPage>;
  /** The newest clips that have every word of the search, wherever they stand. */
  watchFound(ask: { search: string; limit: number }): Watch<readonly FoundClip[]>;
  /** Every entry of the inbox that was suggested for a section while clipping, newest first. */
  watchSuggested(): Watch<readonly InboxEntry[]>;
  /** How many clips are here, wherever they stand, those set aside among them. */
  countKept(): Promise<Result<number, StoreFailure>>;
  clips(ids: readonly ClipId[]): Promise<Result<readonly Clip[], StoreFailure>>;
  /** Clips with their additions, for the items that cite them. */
  watchCited(ids: readonly ClipId[]): Watch<readonly InboxEntry[]>;
  archive(ids: readonly ClipId[], archived: boolean): Promise<Result<null, StoreFailure>>;
  /** Archive those of these clips that lie in the inbox: they were taken back in the clipper. Ids that are not here are fine. */
  withdraw(ids: readonly ClipId[]): Promise<Result<null, StoreFailure>>;
  watchIssues(): Watch<readonly IssueRow[]>;
  watchPublications(): Watch<readonly Publication[]>;
  /**
   * Store a new publication, or all fields of a known one. With `base`, as it was when its writer began, only the fields that differ
   * from it: another tab may have stored others meanwhile.
   */
  savePublication(publication: Publication, base?: Publication): Promise<Result<null, StoreFailure>>;
  /** Make an issue with the publication's sections, numbered after its latest; `zone` is the offset from Greenwich on that day, here. */
  createIssue(publication: PublicationId, date: string, zone?: string | null): Promise<Result<IssueId, StoreFailure>>;
  /**
   * Store a new publication with its first issue and its clips, all of it or nothing. Asked again for one that has an issue, it gives
   * that issue and changes nothing.
   */
  begin(beginning: Beginning): Promise<Result<IssueId, StoreFailure>>;
  openIssue(id: IssueId): Promise<Result<OpenDocument, StoreFailure>>;
  /** What is here of the sample that the first screen offers; null where nothing is. */
  watchSample(): Watch<SampleHere | null>;
  /** Take away all that `watchSample` tells of, in one transaction. Clips of one's own that were filed in it are in the inbox again. */
  throwSampleAway(): Promise<Result<ThrownSample, StoreFailure>>;
  /** Store whatever still waits in documents that are open, or were closed before it was stored; to be asked before the page goes. */
  settle(): Promise<Result<null, StoreFailure>>;
  /** Whether something written in this tab is not stored: then the page must not go without a question. */
  unsaved(): boolean;
  /** What that is, to be named, copied or saved as a file while it cannot be stored. */
  unsavedWork(): readonly UnsavedWork[];
  readonly state: { get(): StoreState; subscribe(changed: () => void): () => void };
  /** To be told when the page was frozen, or lay in the back/forward cache: whatever changed meanwhile is seen now. */
  comeBack(): Promise<void>;
  /** To be told when the page goes for good: whether that was in order is known to the next one. */
  depart(): void;
  /** The issues that are not published yet, the newest first, with their sections, as the clipper offers them. */
  watchOpenIssues(): Watch<readonly OpenIssue[]>;
  /** Where pages were seen: every clip and every item of an issue, by the keys its page is known by. Told when changes have settled. */
  watchSeen(): Watch<SeenMap>;
  watchSetAside(): Watch<readonly SetAsideRow[]>;
  watchHealth(): Watch<Health>;
  /** Take what is here now for all there is, so that `Health.loss` is told no more; a later loss is told again. */
  acceptLoss(): Promise<Result<null, StoreFailure>>;
  close(): void;
}
