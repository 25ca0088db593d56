import { keepComposingKeys } from '#shared/composing-keys.ts';
import { putWords } from '#extension/ui/page.ts';
import { addressesSection } from './addresses.ts';
import { copiesSection } from './copies.ts';
import { deskSection } from './desk.ts';
import { exportSection } from './export.ts';
import { keysSection } from './keys.ts';
import { rightsSection } from './rights.ts';
import { unfilledSection } from './unfilled.ts';
import type { OptionsWorld } from './world.ts';

/** Open the options page. */
export const openOptions = (page: Document, world: OptionsWorld): void => {
  keepComposingKeys(page);
  putWords(page, world.word, world.direction, 'optionsTitle');
  deskSection(page, world);
  keysSection(page, world);
  addressesSection(page, world);
  copiesSection(page, world);
  rightsSection(page, world);
  unfilledSection(page, world);
  exportSection(page, world);
};
