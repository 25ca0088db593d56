import { askedKeys } from '#extension/store/page-keys.ts';
import {
  pickerAsk,
  type KeepLinksAnswer,
  type LookManyAnswer,
  type PickerAsk,
  type UndoLinksAnswer,
} from '#extension/ui/picker/talk.ts';
import type { ClipId } from '#shared/ids.ts';
import { keep } from './keep.ts';
import { captureOfLink, viaOf } from './link-capture.ts';
import type { Outcome } from './outcome.ts';
import type { ClipWorld } from './quick-clip.ts';
import type { SeenOf } from './seen-of.ts';

export interface PickerWorld extends ClipWorld {
  readonly seenOf: SeenOf;
  /** What became of a link, as the curator reads it. */
  readonly sentence: (outcome: Outcome) => string;
  /** Begin to look at the pages that were clipped unopened. */
  readonly fillLinks: () => void;
  /** Remember what was stored as part of a gesture, by its key; null for a new one. Gives its key. */
  readonly note: (key: string | null, ids: readonly ClipId[], title: string) => Promise<string>;
  readonly undo: (key: string) => Promise<UndoLinksAnswer>;
}

/** Where pages were seen: what the desk says goes before what the outbox has. */
const lookMany = async ({ outbox, seenOf, choices }: PickerWorld, urls: readonly string[]): Promise<LookManyAnswer> => {
  const pages = urls.map((url) => ({ url, canonicalUrl: null }));
  const names = await choices();
  const keys = pages.map((page) => askedKeys(page, names));
  const [known, seen] = await Promise.all([outbox.knownAmong(keys.flat()), seenOf(pages)]);
  const isKnown = (at: number): boolean => known.ok && (keys[at]?.some((key) => known.value.has(key)) ?? false);
  return { marks: urls.map((_, at) => seen[at] ?? (isKnown(at) ? 'clipped' : null)) };
};

type KeepLinks = Extract<PickerAsk, { ask: 'keep-links' }>;

interface Kept extends Omit<KeepLinksAnswer, 'undo'> {
  readonly stored: readonly { readonly id: ClipId; readonly title: string }[];
}

const keepEach = async (world: PickerWorld, { via: page, links }: KeepLinks): Promise<Kept> => {
  const via = viaOf(page, await world.choices());
  const kept: KeepLinksAnswer['kept'] = [];
  const stored: { id: ClipId; title: string }[] = [];
  for (const { url, title, again } of links) {
    const outcome = await keep(world, {
      capture: captureOfLink(url, title),
      left: null,
      online: true,
      note: '',
      under: null,
      ...(via !== null && { via }),
      again,
      addressOnly: false,
    });
    if (outcome.kind !== 'clipped' && outcome.kind !== 'added' && outcome.kind !== 'known')
      return { kept, stored, failure: world.sentence(outcome) };
    if (outcome.kind !== 'known') stored.push({ id: outcome.id, title });
    kept.push(outcome.kind === 'known' ? 'known' : 'clipped');
  }
  return { kept, stored, failure: null };
};

const keepLinks = async (world: PickerWorld, ask: KeepLinks): Promise<KeepLinksAnswer> => {
  const { stored, ...answer } = await keepEach(world, ask);
  const [first] = stored;
  const ids = stored.map(({ id }) => id);
  // What cannot be noted down cannot be undone from here; it is stored all the same.
  const undo = first === undefined ? ask.undo : await world.note(ask.undo, ids, first.title).catch(() => ask.undo);
  return { ...answer, undo };
};

/** Answer one message of the picker; null for one that is not its. */
export const answerPicker = async (
  world: PickerWorld,
  message: unknown,
): Promise<LookManyAnswer | KeepLinksAnswer | UndoLinksAnswer | { readonly begun: true } | null> => {
  const parsed = pickerAsk.safeParse(message);
  if (!parsed.success) return null;
  switch (parsed.data.ask) {
    case 'look-many':
      return lookMany(world, parsed.data.urls);
    case 'keep-links': {
      const answer = await keepLinks(world, parsed.data);
      await world.tellWaiting();
      return answer;
    }
    case 'undo-links':
      return world.undo(parsed.data.key);
    case 'fill-links':
      world.fillLinks();
      return { begun: true };
    default:
      return parsed.data satisfies never;
  }
};
