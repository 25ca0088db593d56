import { part } from '#extension/ui/page.ts';
import { keyOf } from './key-of.ts';
import { attempt, element, say } from './say.ts';
import type { Command, OptionsWorld } from './world.ts';

const nameOf = ({ word }: OptionsWorld, { name, description }: Command): string =>
  name === '_execute_action' ? word('optionsKeyPopup') : description;

const FAILURES = { 'no-modifier': 'optionsKeyModifier', 'not-a-key': 'optionsKeyNot', reserved: 'optionsKeyReserved' };

/** Listen for the new keys of a command, until there are some, Escape is pressed or the button is left. */
const record = (page: Document, world: OptionsWorld, button: HTMLButtonElement, command: Command): void => {
  const { word, keys } = world;
  const said = part(page, 'keys-said', HTMLElement);
  const isMac = /mac/i.test(page.defaultView?.navigator.platform ?? '');
  const listening = new AbortController();
  const { signal } = listening;
  const stop = (): void => {
    listening.abort();
    button.textContent = word('optionsKeyChange');
  };
  const give = async (shortcut: string): Promise<void> => {
    const taken = (await keys.all()).find((other) => other.shortcut === shortcut && other.name !== command.name);
    if (taken !== undefined) {
      say(said, word('optionsKeyTaken', shortcut, nameOf(world, taken)), true);
      return;
    }
    await keys.change?.(command.name, shortcut);
    await show(page, world);
    say(said, word('optionsKeyGiven', shortcut, nameOf(world, command)));
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    if (event.key === 'Escape') {
      stop();
      say(said, word('optionsKeyKept'));
      return;
    }
    const pressed = keyOf(event, isMac);
    if (pressed === null) return;
    if (!pressed.ok) {
      say(said, word(FAILURES[pressed.failure.kind], pressed.failure.shortcut), true);
      return;
    }
    stop();
    attempt(world, said, () => give(pressed.value));
  };
  button.textContent = word('optionsKeyPress');
  say(said, word('optionsKeyRecording', nameOf(world, command)));
  button.addEventListener('keydown', hear, { signal });
  button.addEventListener('blur', stop, { signal });
};

const row = (page: Document, world: OptionsWorld, command: Command): HTMLElement => {
  const { word, keys } = world;
  const line = page.createElement('li');
  line.append(element(page, 'span', nameOf(world, command), 'what'));
  if (command.shortcut !== '') line.append(element(page, 'kbd', command.shortcut));
  else if (command.suggested === null) line.append(element(page, 'span', word('optionsKeyNone'), 'quiet'));
  else line.append(element(page, 'span', word('optionsKeyRefused', command.suggested), 'wrong'));
  if (keys.change !== null) {
    const button = element(page, 'button', word('optionsKeyChange'), 'plain');
    button.type = 'button';
    button.setAttribute('aria-label', word('optionsKeyChangeOf', nameOf(world, command)));
    button.addEventListener('click', () => record(page, world, button, command));
    line.append(button);
  }
  return line;
};

const QUICK = new Set(['quick-clip', 'quick-clip-spare']);

const show = async (page: Document, world: OptionsWorld): Promise<void> => {
  const commands = await world.keys.all();
  part(page, 'keys', HTMLElement).replaceChildren(...commands.map((command) => row(page, world, command)));
  part(page, 'no-key', HTMLElement).hidden = commands.some(({ name, shortcut }) => QUICK.has(name) && shortcut !== '');
};

/** The keys the clipper answers to. */
export const keysSection = (page: Document, world: OptionsWorld): void => {
  const said = part(page, 'keys-said', HTMLElement);
  const { word, keys } = world;
  part(page, 'keys-hint', HTMLElement).textContent = word(
    keys.change === null ? 'optionsKeysElsewhere' : 'optionsKeysHere',
  );
  part(page, 'key-settings', HTMLButtonElement).addEventListener('click', () =>
    attempt(world, said, keys.openSettings),
  );
  const refresh = (): void => attempt(world, said, () => show(page, world));
  // Keys are changed on a page of the browser, in another tab.
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'visible') refresh();
  });
  refresh();
};
