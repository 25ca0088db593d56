import { publishableAddress } from '#shared/address.ts';
import type { OwnNames } from '#shared/own-names.ts';
import { destinationOf } from '#shared/redirect.ts';
import { part } from '#extension/ui/page.ts';
import { attempt, say } from './say.ts';
import type { OptionsWorld } from './world.ts';

/** Longest name a clip can hold, and most of them that are kept. */
const LONGEST = 200;
const MOST = 200;

/** The names in what was typed, however they are parted: "?utm_source=x&from" holds two. */
const namesIn = (text: string): readonly string[] => {
  const names = text.split(/[\s,;&?]+/).map((name) => name.replace(/=.*$/s, '').toLowerCase());
  return [...new Set(names)].filter((name) => name !== '');
};

const keepable = (names: readonly string[]): string[] => names.filter(({ length }) => length <= LONGEST).slice(0, MOST);

const tryOut = (page: Document, { word }: OptionsWorld, names: OwnNames): void => {
  const typed = part(page, 'try', HTMLInputElement).value.trim();
  const [url, removed] = [part(page, 'tried-url', HTMLElement), part(page, 'tried-removed', HTMLElement)];
  part(page, 'tried', HTMLElement).hidden = typed === '';
  const published = publishableAddress(destinationOf(typed), names);
  url.textContent = published?.url ?? '—';
  if (published === null) removed.textContent = word('optionsTryNone');
  else if (published.removed.length === 0) removed.textContent = word('optionsTryNothing');
  else removed.textContent = word('optionsTryRemoved', [...new Set(published.removed)].join(', '));
};

/** What is taken off addresses besides the list, and what is left on them. */
export const addressesSection = (page: Document, world: OptionsWorld): void => {
  const { word, settings } = world;
  const [strip, spare] = [part(page, 'strip', HTMLTextAreaElement), part(page, 'spare', HTMLTextAreaElement)];
  const said = part(page, 'names-said', HTMLElement);
  const typed = (): OwnNames => ({ strip: keepable(namesIn(strip.value)), spare: keepable(namesIn(spare.value)) });
  const keep = async (): Promise<void> => {
    const { strip: off, spare: on } = typed();
    await settings.change({ strip: [...off], spare: [...on] });
    const left = namesIn(strip.value).length + namesIn(spare.value).length - off.length - on.length;
    if (left === 0) say(said, word('optionsSaved'));
    else say(said, word('optionsNamesLeft', String(left), String(MOST), String(LONGEST)), true);
  };
  for (const field of [strip, spare]) field.addEventListener('change', () => attempt(world, said, keep));
  for (const field of [strip, spare, part(page, 'try', HTMLInputElement)])
    field.addEventListener('input', () => tryOut(page, world, typed()));
  attempt(world, said, async () => {
    const chosen = await settings.read();
    strip.value = chosen.strip.join('\n');
    spare.value = chosen.spare.join('\n');
  });
};
