import type { Publication } from './model.ts';

/** The texts of a publication that stand in every issue. */
export type StandingField = 'tagline' | 'intro' | 'signOff' | 'footer';

/**
 * What Galley itself wrote into every new publication before it stopped inventing words. A publication made then keeps them, since its
 * owner may have come to mean them; but as long as they are untouched they are shown as what they are.
 */
const FILLED_IN: Readonly<Record<StandingField, string>> = {
  tagline: 'The week’s reading, one paragraph each',
  intro: 'Here is what was worth reading, trying and talking about this week.',
  signOff: 'That is all for this week. See you in the next issue.',
  footer: 'Links are here because they are worth reading, not because anyone paid for them.',
};

/** Whether a standing text is, word for word, what Galley once filled in. */
export const wasFilledIn = (field: StandingField, publication: Pick<Publication, StandingField>): boolean =>
  publication[field].trim() === FILLED_IN[field];
