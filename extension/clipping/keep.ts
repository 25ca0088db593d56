import type { Capture } from '#shared/capture.ts';
import type { Clip } from '#shared/clip.ts';
import type { ClipId } from '#shared/ids.ts';
import { comparableAddress } from '#shared/address.ts';
import { KEPT_MS, type Outbox } from '#extension/store/outbox.ts';
import type { CaptureAnswer } from '#extension/capture/answer.ts';
import type { Outcome } from './outcome.ts';

export interface KeepWorld {
  readonly outbox: Outbox;
  /** A fresh UUIDv7. */
  readonly mintId: () => ClipId;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface Keeping extends CaptureAnswer {
  readonly note: string;
  /** Make a clip even where it holds nothing new. */
  readonly again: boolean;
  /** The page could not be read: the capture is the tab's title and address. */
  readonly addressOnly: boolean;
}

/** Two captures of one page share this. */
export const addressOf = ({ url, canonicalUrl }: Capture): string =>
  comparableAddress(canonicalUrl ?? url) ?? url.replace(/#.*$/s, '');

const withoutKnown = (capture: Capture, clips: readonly Clip[]): Capture => {
  const known = new Set(clips.flatMap((clip) => clip.capture.excerpts.map(({ text }) => text)));
  return { ...capture, excerpts: capture.excerpts.filter(({ text }) => !known.has(text)) };
};

const outcomeOf = ({ addressOnly, online, left }: Keeping, { joins, capture }: Clip): Outcome =>
  addressOnly
    ? { kind: 'address-only', online }
    : { kind: joins === null ? 'clipped' : 'added', excerpts: capture.excerpts.length, online, left };

/** Make a clip of a capture and store it, or say why not. A page clipped lately gets a clip that joins the first one. */
export const keep = async ({ outbox, mintId, now }: KeepWorld, keeping: Keeping): Promise<Outcome> => {
  const address = addressOf(keeping.capture);
  const earlier = await outbox.clipsOf(address, now() - KEPT_MS);
  if (!earlier.ok) return { kind: 'not-stored', failure: earlier.failure };
  const [first] = earlier.value;
  const capture = withoutKnown(keeping.capture, earlier.value);
  if (first && capture.excerpts.length === 0 && !keeping.again) return { kind: 'known', left: keeping.left };
  const clip: Clip = {
    v: 1,
    id: mintId(),
    clippedAt: now(),
    capture,
    note: keeping.note,
    section: null,
    joins: first ? (first.joins ?? first.id) : null,
  };
  const stored = await outbox.put(clip, address);
  return stored.ok ? outcomeOf(keeping, clip) : { kind: 'not-stored', failure: stored.failure };
};
