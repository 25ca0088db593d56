import type { ClipperNews } from '../desk-context.ts';

const clips = (count: number): string => (count === 1 ? '1 clip' : `${count} clips`);

/** What became of those that were handed over so long ago that the clipper has no copies of them. */
const goneWords = (gone: number | null): string => {
  if (gone === 0) return '';
  const which = gone === null ? 'What it handed over earlier' : `${gone} more that it handed over earlier`;
  return ` ${which} cannot come back from there: it keeps copies for 30 days of use, unless its options say otherwise.`;
};

/** Says that clips the clipper handed over are not here. */
export const missingWords = ({ delivered, here, gone }: NonNullable<ClipperNews['missing']>): string =>
  `The clipper has copies of ${clips(delivered)} that it handed over; ` +
  `this desk has ${here === 0 ? 'no clip' : `only ${clips(here)}`}. ` +
  `If the data of this site was cleared, ask for them again.${goneWords(gone)} ` +
  `Issues cannot come back that way: the desk alone keeps them.`;

/** Says that the clipper lost clips itself. */
export const clipperLossWords = ({ clips: lost, waiting }: NonNullable<ClipperNews['loss']>): string =>
  waiting === 0
    ? `The browser lost the clipper’s copies of ${clips(lost)}. Each had been handed over: see that they are here, for they cannot be taken from the clipper again.`
    : `The browser lost ${clips(lost)} in the clipper, and up to ${waiting} of them had not been handed over. ` +
      `What you miss here, look for in the browser’s history, and clip it again.`;
