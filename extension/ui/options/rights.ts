import { EVERY_PAGE } from '#extension/browser/every-page.ts';
import type { Right } from '#extension/browser/rights.ts';
import type { Settings } from '#extension/browser/settings.ts';
import { part } from '#extension/ui/page.ts';
import { attempt, element, say } from './say.ts';
import type { OptionsWorld } from './world.ts';

/** What needs more than the clipper was installed with. */
interface Extra {
  readonly setting: 'fillLinks' | 'paintAlways' | 'seenBadge';
  readonly right: Right;
  /** It works as far as the right goes: the picker asks for the sites of the links that were clipped, and no others. */
  readonly isPerSite?: true;
}

const PAGES: Right = { origins: EVERY_PAGE };

const EXTRAS: readonly Extra[] = [
  { setting: 'fillLinks', right: PAGES, isPerSite: true },
  { setting: 'paintAlways', right: PAGES },
  { setting: 'seenBadge', right: { permissions: ['tabs'] } },
];

const isNeeded = (right: Right, settings: Settings): boolean =>
  EXTRAS.some((extra) => extra.right === right && settings[extra.setting]);

/** The switch, and the sentence that says how it stands. */
interface Drawn {
  readonly extra: Extra;
  readonly toggle: HTMLInputElement;
  readonly state: HTMLElement;
  /** Gives a right back that was given for something else, as clipping several tabs at once. */
  readonly giveBack: HTMLButtonElement;
}

const stateOff = (has: boolean, isSpare: boolean): string => {
  if (!has) return 'optionsRightOff';
  return isSpare ? 'optionsRightSpare' : 'optionsRightUnused';
};

const show = async (
  { word, settings, rights }: OptionsWorld,
  { extra, toggle, state, giveBack }: Drawn,
  isTurning: () => boolean = () => false,
): Promise<void> => {
  const [chosen, has] = await Promise.all([settings.read(), rights.has(extra.right)]);
  // It was pressed while this was looked up: what is wanted of it counts.
  if (isTurning()) return;
  const on = chosen[extra.setting];
  const isSpare = has && !isNeeded(extra.right, chosen);
  toggle.checked = on && (has || extra.isPerSite === true);
  giveBack.hidden = !isSpare;
  if (on && !toggle.checked) say(state, word('optionsRightTaken'), true);
  else if (on && !has) say(state, word('optionsRightSome'));
  else say(state, word(on ? 'optionsRightOn' : stateOff(has, isSpare)));
};

const turnOn = async (world: OptionsWorld, drawn: Drawn): Promise<void> => {
  const { extra, toggle, state } = drawn;
  if (await world.rights.ask(extra.right)) {
    await world.settings.change({ [extra.setting]: true });
    await show(world, drawn);
    return;
  }
  toggle.checked = false;
  say(state, world.word('optionsRightRefused'), true);
};

const turnOff = async (world: OptionsWorld, drawn: Drawn): Promise<void> => {
  const { settings, rights } = world;
  const { extra } = drawn;
  await settings.change({ [extra.setting]: false });
  if (!isNeeded(extra.right, await settings.read())) await rights.giveBack(extra.right);
  if (extra.isPerSite === true) await rights.giveSitesBack();
  await show(world, drawn);
};

/** Turn on what was off, or off what was on; where that fails, the switch goes back. */
const turn = async (world: OptionsWorld, drawn: Drawn): Promise<void> => {
  const { toggle } = drawn;
  const wanted = toggle.checked;
  try {
    await (wanted ? turnOn : turnOff)(world, drawn);
  } catch (error) {
    toggle.checked = !wanted;
    throw error;
  }
};

const draw = (page: Document, world: OptionsWorld, extra: Extra): Drawn & { readonly line: HTMLElement } => {
  const { word } = world;
  const line = page.createElement('li');
  const toggle = page.createElement('input');
  toggle.type = 'checkbox';
  toggle.id = extra.setting;
  toggle.setAttribute('role', 'switch');
  const name = element(page, 'label', word(`optionsRight_${extra.setting}`), 'what');
  name.htmlFor = toggle.id;
  const why = element(page, 'p', word(`optionsRightWhy_${extra.setting}`), 'quiet');
  why.id = `${extra.setting}-why`;
  const state = element(page, 'p', '', 'said');
  state.setAttribute('role', 'status');
  toggle.setAttribute('aria-describedby', why.id);
  const giveBack = element(page, 'button', word('optionsRightGiveBack'), 'plain');
  giveBack.type = 'button';
  giveBack.hidden = true;
  line.append(toggle, name, why, state, giveBack);
  return { extra, toggle, state, giveBack, line };
};

/** The rights that are asked for only when something needs them. */
export const rightsSection = (page: Document, world: OptionsWorld): void => {
  const all = EXTRAS.map((extra) => draw(page, world, extra));
  part(page, 'rights', HTMLElement).append(...all.map(({ line }) => line));
  // One that is being turned shows what is wanted of it, until it is.
  const turning = new Set<Drawn>();
  const refresh = (): void => {
    for (const drawn of all)
      if (!turning.has(drawn)) attempt(world, drawn.state, () => show(world, drawn, () => turning.has(drawn)));
  };
  for (const drawn of all) {
    drawn.toggle.addEventListener('change', () => {
      turning.add(drawn);
      attempt(world, drawn.state, () => turn(world, drawn).finally(() => turning.delete(drawn)));
    });
    drawn.giveBack.addEventListener('click', () =>
      attempt(world, drawn.state, async () => {
        await world.rights.giveBack(drawn.extra.right);
        drawn.toggle.focus();
        await show(world, drawn);
      }),
    );
  }
  world.settings.onChanged(refresh);
  world.rights.onChanged(refresh);
  refresh();
};
