import { keepComposingKeys } from '#shared/composing-keys.ts';
import type { OwnNames } from '#shared/own-names.ts';
import { pageLinks, type PageLinks } from '#extension/capture/links/page-links.ts';
import { defectWords } from '#extension/browser/known-defect.ts';
import { beginChoice, type Choice } from './choice.ts';
import { makeChooser } from './chooser.ts';
import { clipChosen } from './clip-chosen.ts';
import { leaveByEscape, leaveOnceSure } from './leave.ts';
import { listen } from './listen.ts';
import { lookMany } from './look-many.ts';
import type { FillWorld } from './offer-filling.ts';
import { ownLinks } from './own-links.ts';
import { readyPage, sayInstead, type PickerPage } from './picker-page.ts';

export interface PickerPageWorld extends FillWorld {
  /** The links of the page, unparsed; null where it cannot be read. */
  readonly read: () => Promise<unknown>;
  /** What the curator takes off addresses, and leaves on them. */
  readonly names: () => Promise<OwnNames>;
  /** Leave the picker. */
  readonly close: () => void;
}

const start = (page: PickerPage, world: PickerPageWorld, { page: via }: PageLinks, first: Choice): void => {
  const chooser = makeChooser(page, world.word, first);
  const clip = clipChosen(page, world, via, chooser);
  const close = leaveOnceSure(page, world.word, chooser, world.close);
  listen(page, chooser, { clip: () => void clip(), close });
  // Where there is nothing to choose from, there is nothing to choose with.
  for (const tool of [page.sieve, page.save, page.keys]) tool.hidden = first.rows.length === 0;
  chooser.change(first);
  page.links.focus();
};

/** Open the picker: read the links of the page it was opened for, show which were seen, and clip the chosen ones. */
export const openPicker = async (document: Document, world: PickerPageWorld): Promise<void> => {
  const { word } = world;
  keepComposingKeys(document);
  const page = readyPage(document, word);
  sayInstead(page, word('pickReading'));
  const ready = leaveByEscape(document, world.close);
  try {
    const read = pageLinks.safeParse(await world.read());
    if (!read.success) {
      sayInstead(page, word('pickCannotRead'), true);
      return;
    }
    const found = ownLinks(read.data, await world.names());
    page.from.textContent = word('pickFrom', found.page.title);
    page.address.textContent = found.page.url;
    document.title = page.from.textContent;
    page.left.textContent = word('pickLeft', String(found.links.length));
    page.left.hidden = found.left === 0;
    const first = beginChoice(found.links, await lookMany(world.ask, found.links));
    ready();
    start(page, world, found, first);
  } catch (error) {
    sayInstead(page, defectWords(word, error), true);
  }
};
