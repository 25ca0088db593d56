import { askedKeys } from '#extension/store/page-keys.ts';
import { pickerAsk, type KeepLinksAnswer, type LookManyAnswer, type PickerAsk } from '#extension/ui/picker/talk.ts';
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

const keepLinks = async (
  world: PickerWorld,
  { via: page, links }: Extract<PickerAsk, { ask: 'keep-links' }>,
): Promise<KeepLinksAnswer> => {
  const via = viaOf(page, await world.choices());
  const kept: KeepLinksAnswer['kept'] = [];
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
      return { kept, failure: world.sentence(outcome) };
    kept.push(outcome.kind === 'known' ? 'known' : 'clipped');
  }
  return { kept, failure: null };
};

/** Answer one message of the picker; null for one that is not its. */
export const answerPicker = async (
  world: PickerWorld,
  message: unknown,
): Promise<LookManyAnswer | KeepLinksAnswer | { readonly begun: true } | null> => {
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
    case 'fill-links':
      world.fillLinks();
      return { begun: true };
    default:
      return parsed.data satisfies never;
  }
};
