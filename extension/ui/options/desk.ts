import { momentWords } from '#shared/day-words.ts';
import { part } from '#extension/ui/page.ts';
import { waitingWords } from '#extension/ui/waiting-words.ts';
import { deskAddress } from './desk-address.ts';
import { attempt, say } from './say.ts';
import type { OptionsWorld } from './world.ts';

const contactWords = ({ word, locale }: OptionsWorld, at: number | null): string =>
  at === null ? word('optionsNoContact') : word('optionsContact', momentWords(locale, at));

/** Show which desk is paired, and how it stands with it. */
const show = async (page: Document, world: OptionsWorld): Promise<void> => {
  const { word, desk, outbox } = world;
  const paired = await desk.paired();
  const [count, contact, reachable] = await Promise.all([outbox.count(), desk.lastContact(), desk.mayReach(paired)]);
  const isBuiltIn = paired === desk.builtIn;
  part(page, 'paired', HTMLElement).textContent = word(isBuiltIn ? 'optionsPairedBuiltIn' : 'optionsPaired', paired);
  part(page, 'contact', HTMLElement).textContent = contactWords(world, contact);
  part(page, 'waiting', HTMLElement).textContent = waitingWords(world.word, count?.waiting ?? null);
  part(page, 'unreachable', HTMLElement).hidden = reachable;
  part(page, 'unreachable-words', HTMLElement).textContent = word('optionsUnreachable', paired);
  const back = part(page, 'built-in', HTMLButtonElement);
  back.hidden = isBuiltIn;
  back.textContent = word('optionsBuiltIn', desk.builtIn);
};

/** Pair a desk, with the browser's consent, which has to be asked for before anything else in the gesture. */
const pair = async (page: Document, world: OptionsWorld, origin: string): Promise<void> => {
  const { word, desk } = world;
  const said = part(page, 'pair-said', HTMLElement);
  const allowed = origin === desk.builtIn || (await desk.ask(origin));
  if (!allowed) {
    say(said, word('optionsPairRefused', origin), true);
    return;
  }
  await desk.pair(origin);
  part(page, 'pair-address', HTMLInputElement).value = '';
  say(said, word('optionsPairedNow', origin));
  await show(page, world);
};

/** The desk that gets the clips. */
export const deskSection = (page: Document, world: OptionsWorld): void => {
  const { word, desk, settings, rights } = world;
  const said = part(page, 'pair-said', HTMLElement);
  const refresh = (): void => attempt(world, said, () => show(page, world));
  part(page, 'pair', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const address = deskAddress(part(page, 'pair-address', HTMLInputElement).value);
    if (address.ok) attempt(world, said, () => pair(page, world, address.value));
    else say(said, word(address.failure.kind === 'not-secure' ? 'optionsNotSecure' : 'optionsNoAddress'), true);
  });
  part(page, 'built-in', HTMLButtonElement).addEventListener('click', () =>
    attempt(world, said, () => pair(page, world, desk.builtIn)),
  );
  part(page, 'open-desk', HTMLButtonElement).addEventListener('click', () => attempt(world, said, desk.open));
  let paired = desk.builtIn;
  const learn = async (): Promise<void> => {
    paired = await desk.paired();
  };
  // Kept at hand, for a browser gives rights only to what asks for them at once.
  part(page, 'allow-desk', HTMLButtonElement).addEventListener('click', () =>
    attempt(world, said, async () => {
      if (await desk.ask(paired)) await desk.pair(paired);
      else say(said, word('optionsPairRefused', paired), true);
    }),
  );
  attempt(world, said, learn);
  settings.onChanged(() => {
    attempt(world, said, learn);
    refresh();
  });
  rights.onChanged(refresh);
  desk.onNews(refresh);
  page.addEventListener('visibilitychange', refresh);
  refresh();
};
