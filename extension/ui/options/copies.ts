import { part } from '#extension/ui/page.ts';
import { attempt, say } from './say.ts';
import type { OptionsWorld } from './world.ts';

const sizeWords = (locale: string, bytes: number): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6);

const show = async (page: Document, { word, locale, storage }: OptionsWorld): Promise<void> => {
  const [used, persisted] = await Promise.all([storage.used(), storage.isPersisted()]);
  part(page, 'used', HTMLElement).textContent =
    used === null ? word('optionsUsedUnknown') : word('optionsUsed', sizeWords(locale, used));
  part(page, 'persisted', HTMLElement).textContent = word(persisted ? 'optionsPersisted' : 'optionsNotPersisted');
  part(page, 'persist', HTMLButtonElement).hidden = persisted;
};

/** How long clips stay after the desk has them, and what they take up. */
export const copiesSection = (page: Document, world: OptionsWorld): void => {
  const { word, settings, storage } = world;
  const days = part(page, 'kept-days', HTMLInputElement);
  const said = part(page, 'kept-days-said', HTMLElement);
  const keep = async (): Promise<void> => {
    if (!days.validity.valid || days.value === '') {
      say(said, word('optionsKeptDaysWrong'), true);
      return;
    }
    await settings.change({ keptDays: days.valueAsNumber });
    say(said, word('optionsSaved'));
  };
  days.addEventListener('change', () => attempt(world, said, keep));
  const asked = part(page, 'persist-said', HTMLElement);
  part(page, 'persist', HTMLButtonElement).addEventListener('click', () =>
    attempt(world, asked, async () => {
      const granted = await storage.persist();
      await show(page, world);
      if (!granted) say(asked, word('optionsPersistRefused'), true);
    }),
  );
  attempt(world, said, async () => {
    days.valueAsNumber = (await settings.read()).keptDays;
  });
  attempt(world, asked, () => show(page, world));
};
