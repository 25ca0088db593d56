import type { Capture } from '#shared/capture.ts';
import type { Clip, Under, Via } from '#shared/clip.ts';
import type { ClipId } from '#shared/ids.ts';
import { comparableAddress } from '#shared/address.ts';
import { destinationOf } from '#shared/redirect.ts';
import { namesIn, NO_NAMES, type OwnNames } from '#shared/own-names.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Outbox } from '#extension/store/outbox.ts';
import { askedKeys, keptKeys } from '#extension/store/page-keys.ts';
import type { StoreFailure } from '#extension/store/store-failure.ts';
import type { CaptureAnswer } from '#extension/capture/answer.ts';
import type { Choices } from './choices.ts';
import { clipsOfPage } from './clips-of-page.ts';
import type { InTurn } from './in-turn.ts';
import type { Outcome } from './outcome.ts';

export interface KeepWorld {
  readonly outbox: Outbox;
  /** A fresh UUIDv7. */
  readonly mintId: () => ClipId;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly choices: () => Promise<Choices>;
  /** Whether a clip joins another is looked up before it is stored: two gestures at once must not both be the first. */
  readonly inTurn: InTurn;
}

export interface Keeping extends CaptureAnswer {
  readonly note: string;
  /** Where the curator wants it in an open issue; null for the inbox. */
  readonly under: Under | null;
  /** The page a link to it was found on. */
  readonly via?: Via;
  /** The address is to be published as the tab shows it. */
  readonly asShown?: boolean;
  /** Make a clip even where it holds nothing new. */
  readonly again: boolean;
  /** The page could not be read: the capture is the tab's title and address. */
  readonly addressOnly: boolean;
}

/** One address of a page, under which a draft of its clip is kept and tabs that show the same are told. */
export const addressOf = (
  { url, canonicalUrl }: Pick<Capture, 'url' | 'canonicalUrl'>,
  names: OwnNames = NO_NAMES,
): string => comparableAddress(canonicalUrl ?? destinationOf(url), names) ?? url.replace(/#.*$/s, '');

/** Excerpts are told apart by their Markdown: pictures have no words. */
const withoutKnown = (capture: Capture, clips: readonly Clip[]): Capture => {
  const known = new Set(clips.flatMap((clip) => clip.capture.excerpts.map(({ markdown }) => markdown)));
  return { ...capture, excerpts: capture.excerpts.filter(({ markdown }) => !known.has(markdown)) };
};

/** A link that was clipped unopened says less than its page. */
const holdsAsMuch = (one: Capture, other: Capture): boolean => one.unopened !== true || other.unopened === true;

/**
 * Whether these clips hold all there is in a capture. What a page calls its canonical address proves nothing (an app goes on to
 * another page and leaves it behind), so one of them has to be of the address that was shown, or of the thing it names.
 */
const isKnown = (capture: Capture, clips: readonly Clip[], names: OwnNames): boolean => {
  if (capture.excerpts.length > 0) return false;
  const shown = new Set(askedKeys({ url: capture.url, canonicalUrl: null }, names));
  const wasShown = ({ url }: Capture): boolean =>
    keptKeys({ url, canonicalUrl: null }, names).some((key) => shown.has(key));
  return clips.some((clip) => holdsAsMuch(clip.capture, capture) && wasShown(clip.capture));
};

/** Those of the curator's names that are in the addresses of a capture, as a clip holds them. */
export const namesOf = ({ url, canonicalUrl }: Capture, choices: OwnNames): Pick<Clip, 'names'> => {
  const names = namesIn([destinationOf(url), ...(canonicalUrl === null ? [] : [canonicalUrl])], choices);
  return names === null ? {} : { names: { strip: [...names.strip], spare: [...names.spare] } };
};

const outcomeOf = ({ addressOnly, online, left }: Keeping, { id, joins, capture }: Clip): Outcome =>
  addressOnly
    ? { kind: 'address-only', id, online }
    : {
        kind: joins === null ? 'clipped' : 'added',
        id,
        excerpts: capture.excerpts.length,
        online,
        left,
        ...(capture.unopened && { unopened: true }),
      };

/** The clip whose page a later one adds to: the first of that page, unless it was taken back since others joined it. */
const headOf = async ({ outbox }: KeepWorld, first: Clip): Promise<Result<ClipId, StoreFailure>> => {
  if (first.joins === null) return ok(first.id);
  const withdrawn = await outbox.withdrawn();
  if (!withdrawn.ok) return withdrawn;
  return ok(withdrawn.value.some(({ id }) => id === first.joins) ? first.id : first.joins);
};

const keepOne = async (world: KeepWorld, keeping: Keeping): Promise<Outcome> => {
  const { outbox, mintId, now } = world;
  const chosen = await world.choices();
  const earlier = await clipsOfPage(world, keeping.capture, chosen);
  if (!earlier.ok) return { kind: 'not-stored', failure: earlier.failure };
  const [first] = earlier.value;
  const capture = withoutKnown(keeping.capture, earlier.value);
  if (isKnown(capture, earlier.value, chosen) && !keeping.again) return { kind: 'known', left: keeping.left };
  const head = first ? await headOf(world, first) : ok(null);
  if (!head.ok) return { kind: 'not-stored', failure: head.failure };
  const clip: Clip = {
    v: 1,
    id: mintId(),
    clippedAt: now(),
    capture,
    note: keeping.note,
    // An issue without sections is filed under as a whole.
    section: keeping.under?.section || null,
    ...(keeping.under !== null && { issue: keeping.under.issue }),
    ...(keeping.via !== undefined && { via: keeping.via }),
    ...(keeping.asShown === true && { asShown: true }),
    ...namesOf(capture, chosen),
    joins: head.value,
  };
  const stored = await outbox.put(clip);
  return stored.ok ? outcomeOf(keeping, clip) : { kind: 'not-stored', failure: stored.failure };
};

/** Make a clip of a capture and store it, or say why not. A page clipped lately gets a clip that joins the first one. */
export const keep = (world: KeepWorld, keeping: Keeping): Promise<Outcome> =>
  world.inTurn(() => keepOne(world, keeping));
