import type { Capture } from '#shared/capture.ts';
import type { Clip } from '#shared/clip.ts';
import { publishableAddress } from '#shared/address.ts';
import type { ClipId } from '#shared/ids.ts';
import type { OwnNames } from '#shared/own-names.ts';
import { destinationOf } from '#shared/redirect.ts';
import type { Result } from '#shared/result.ts';
import { namesOf } from '#extension/clipping/keep.ts';
import type { Filling, Fillings } from '#extension/store/fillings.ts';
import { isFetchable, type FetchedPage, type FetchFailure } from './fetch-page.ts';
import type { Parse } from './parse-patiently.ts';

export interface FillLinksWorld {
  readonly fillings: Fillings;
  /** Whether the curator wants it at all. */
  readonly isWanted: () => Promise<boolean>;
  readonly choices: () => Promise<OwnNames>;
  readonly isOnline: () => boolean;
  /** Whether the clipper was let in to a page. */
  readonly mayRead: (url: string) => Promise<boolean>;
  readonly fetchPage: (url: string) => Promise<Result<FetchedPage, FetchFailure>>;
  readonly parse: Parse;
  readonly mintId: () => ClipId;
  readonly now: () => number;
  /** Wake up again at a time, whatever becomes of this worker; null for not at all. */
  readonly wakeAt: (time: number | null) => Promise<void>;
}

/** Pages asked for at once, one at a time of each host, and how many are taken from the list in one go. */
const AT_ONCE = 4;
const SOME = 100;

const MINUTE = 60_000;
/** How long to wait after each try in vain, in milliseconds; after the last it is given up. */
const PAUSES = [2, 15, 120, 720, 1_440].map((minutes) => minutes * MINUTE);
/** How long before a page is looked at again that the clipper was not let in to. */
const NOT_ALLOWED = 1_440 * MINUTE;
/** How long before what is due is tried again where this run could not: offline, or with a store that fails. */
const LEFT_OVER = 2 * MINUTE;

const failed = async ({ fillings, now }: FillLinksWorld, { clip, tries }: Filling, failure: FetchFailure) => {
  const pause = PAUSES[tries];
  if (failure.kind === 'never' || pause === undefined) await fillings.giveUp(clip.id, failure.why);
  else await fillings.postpone(clip.id, tries + 1, now() + pause);
};

const joining = (
  { mintId, now }: FillLinksWorld,
  { clip, capture, names }: { readonly clip: Clip; readonly capture: Capture; readonly names: OwnNames },
): Clip => ({
  v: 1,
  id: mintId(),
  clippedAt: now(),
  capture,
  note: '',
  section: null,
  ...(clip.via !== undefined && { via: clip.via }),
  ...namesOf(capture, names),
  joins: clip.id,
  filled: true,
});

const storeFound = async (world: FillLinksWorld, filling: Filling, page: FetchedPage): Promise<boolean> => {
  const { clip } = filling;
  const parsed = await world.parse(page);
  if (!parsed.ok || parsed.value === null) {
    await failed(world, filling, parsed.ok ? { kind: 'never', why: 'no title' } : parsed.failure);
    return false;
  }
  const capture = parsed.value;
  const names = await world.choices();
  const found = joining(world, { clip, capture, names });
  const stored = await world.fillings.fill(clip.id, found);
  if (!stored.ok) await failed(world, filling, { kind: 'later', why: stored.failure.kind });
  return stored.ok && stored.value === 'filled';
};

/** The address to ask for: what is taken off where it is published is not for the server either. */
const askedAddress = ({ capture: { url }, names }: Clip): string =>
  publishableAddress(destinationOf(url), names)?.url ?? url;

/** Look at one page, and store what it says of itself, or when to try again, or that it is given up. True where a clip was stored. */
const fillOne = async (world: FillLinksWorld, filling: Filling): Promise<boolean> => {
  const { fillings, now } = world;
  const { id } = filling.clip;
  const url = askedAddress(filling.clip);
  if (!isFetchable(url)) await fillings.giveUp(id, 'address');
  else if (!(await world.mayRead(url))) await fillings.postpone(id, filling.tries, now() + NOT_ALLOWED);
  else {
    const fetched = await world.fetchPage(url);
    if (fetched.ok) return storeFound(world, filling, fetched.value);
    // Without a network it is nobody's fault.
    if (world.isOnline()) await failed(world, filling, fetched.failure);
  }
  return false;
};

/** A page that breaks whatever reads it is one that cannot be had; the next one is read all the same. */
const tryOne = async (world: FillLinksWorld, filling: Filling): Promise<boolean> => {
  try {
    return await fillOne(world, filling);
  } catch (error) {
    await failed(world, filling, { kind: 'later', why: String(error) });
    return false;
  }
};

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

const byHost = (due: readonly Filling[]): Filling[][] => [
  ...Map.groupBy(due, ({ clip }) => hostOf(clip.capture.url)).values(),
];

/** Look at pages, some hosts at once, each host's one after the other, until done or offline. Gives how many were filled in. */
const fillSome = async (world: FillLinksWorld, due: readonly Filling[]): Promise<number> => {
  const hosts = byHost(due);
  let filled = 0;
  const work = async (): Promise<void> => {
    for (let host = hosts.shift(); host !== undefined; host = hosts.shift())
      for (const filling of host) {
        if (!world.isOnline()) return;
        if (await tryOne(world, filling)) filled += 1;
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return filled;
};

/**
 * Fill in the pages that were clipped unopened and are due: each gets a clip that joins it. What is due is read from the store each time,
 * so it can be called at any moment, and again after the worker has died; it must not run twice at once. Gives how many were filled in.
 */
export const fillLinks = async (world: FillLinksWorld): Promise<number> => {
  if (!(await world.isWanted())) return 0;
  const first = await world.fillings.nextDue(world.now());
  if (first.ok && (first.value === null || first.value > world.now())) {
    await world.wakeAt(first.value);
    return 0;
  }
  // Should the worker die over it, the alarm goes on.
  await world.wakeAt(world.now() + MINUTE);
  let filled = 0;
  // Each at most once in a run: where the store fails, what was tried is still due.
  const tried = new Set<string>();
  while (world.isOnline()) {
    const due = await world.fillings.due(world.now(), SOME);
    const fresh = due.ok ? due.value.filter(({ clip }) => !tried.has(clip.id)) : [];
    if (fresh.length === 0) break;
    for (const { clip } of fresh) tried.add(clip.id);
    filled += await fillSome(world, fresh);
  }
  const next = await world.fillings.nextDue(world.now());
  const due = next.ok ? next.value : 0;
  await world.wakeAt(due === null ? null : Math.max(due, world.now() + LEFT_OVER));
  return filled;
};
