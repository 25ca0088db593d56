import { NO_NAMES, type OwnNames } from '#shared/own-names.ts';

/** What the curator chose that a clip depends on. */
export interface Choices extends OwnNames {
  /** How many days back a page's next highlight joins its clip. */
  readonly keptDays: number;
}

/** Copies of clips count as lately made for as long as the options keep them where nobody chose. */
const USUAL: Choices = { ...NO_NAMES, keptDays: 30 };

/**
 * What the curator chose that a clip depends on, and what is usual where that cannot be read: an address with a parameter too many can
 * be mended at the desk, a clip that was not stored cannot.
 */
export const choicesOr =
  (read: () => Promise<Choices>): (() => Promise<Choices>) =>
  () =>
    read().catch(() => USUAL);
