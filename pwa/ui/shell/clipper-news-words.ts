import type { ClipperNews } from '../desk-context.ts';

const clips = (count: number): string => (count === 1 ? '1 clip' : `${count} clips`);

/** Says that clips the clipper handed over are not here. */
export const missingWords = ({ delivered, here }: NonNullable<ClipperNews['missing']>): string =>
  `The clipper has copies of ${clips(delivered)} that it handed over; ` +
  `this desk has ${here === 0 ? 'no clip' : `only ${clips(here)}`}. ` +
  `If the data of this site was cleared, ask for them again. ` +
  `Issues cannot come back that way: the desk alone keeps them.`;
