import { part } from '#extension/ui/page.ts';
import { attempt, element, say } from './say.ts';
import { whyUnfilled } from './why-unfilled.ts';
import type { OptionsWorld, Unfilled } from './world.ts';

/** So many are named; the others are counted. */
const NAMED = 50;

const row = (page: Document, { word }: OptionsWorld, { url, title, why }: Unfilled): HTMLElement => {
  const line = page.createElement('li');
  const link = element(page, 'a', title, 'what');
  // What is no address of the web is named, and leads nowhere.
  if (/^https?:/i.test(url)) link.href = url;
  link.target = '_blank';
  link.rel = 'noreferrer';
  link.dir = 'auto';
  line.append(link, element(page, 'p', whyUnfilled(word, why), 'quiet'));
  return line;
};

const show = async (page: Document, world: OptionsWorld): Promise<void> => {
  const { word, unfilled, settings } = world;
  const [all, { fillLinks }] = await Promise.all([unfilled.all(), settings.read()]);
  const section = part(page, 'unfilled', HTMLElement);
  const said = part(page, 'unfilled-said', HTMLElement);
  if (!all.ok) {
    section.hidden = false;
    say(said, word('unfilledUnknown', all.failure.detail), true);
    return;
  }
  const { length } = all.value;
  part(page, 'unfilled-count', HTMLElement).textContent =
    length === 0 ? '' : length === 1 ? word('unfilledOne') : word('unfilledMany', String(length));
  const named = all.value.slice(0, NAMED).map((one) => row(page, world, one));
  if (length > NAMED) named.push(element(page, 'li', word('unfilledMore', String(length - NAMED)), 'quiet'));
  part(page, 'unfilled-links', HTMLElement).replaceChildren(...named);
  part(page, 'try-again', HTMLButtonElement).hidden = length === 0 || !fillLinks;
  // What is being tried again is said where the list stood.
  section.hidden = length === 0 && said.textContent === '';
};

/** Links that were clipped unopened and could not be filled in, why, and a way to try them again. */
export const unfilledSection = (page: Document, world: OptionsWorld): void => {
  const { word, unfilled } = world;
  const said = part(page, 'unfilled-said', HTMLElement);
  const refresh = (): void => attempt(world, said, () => show(page, world));
  const again = part(page, 'try-again', HTMLButtonElement);
  again.addEventListener('click', () => {
    again.disabled = true;
    const tryAgain = async (): Promise<void> => {
      const tried = await unfilled.tryAgain();
      if (tried.ok) say(said, word('unfilledAgain'));
      else say(said, word('unfilledNotAgain', tried.failure.detail), true);
      await show(page, world);
    };
    attempt(world, said, () => tryAgain().finally(() => (again.disabled = false)));
  });
  unfilled.onChanged(refresh);
  world.settings.onChanged(refresh);
  refresh();
};
