import type { Nodes } from 'mdast';
import { SEAMS } from './marks.ts';

/** A paragraph with nothing to see, as editors write a blank line. No engine reads past it, and none shows it as anything else. */
export const BETWEEN = '\n\n&nbsp;\n\n';

/** Whether two parts side by side read as one. */
export const wouldMeet = (before: Nodes | undefined, after: Nodes | undefined): boolean =>
  before !== undefined && before.type === after?.type && (before.type === 'list' || before.type === 'blockquote');

const MARKS = /[\uFDD1-\uFDD4]/g;

export const withoutSeams = (written: string): string => written.replace(MARKS, '');

const parted = (written: string, { begins, ends }: { readonly begins: string; readonly ends: string }): string =>
  written.replace(new RegExp(`${ends}\\s*(?=${begins})`, 'g'), BETWEEN);

/**
 * Parts the texts that would become one list or one quotation. Other bullets would do for CommonMark; showdown, python-markdown,
 * Redcarpet and discount read any two lists with nothing but blank lines between them as one.
 */
export const mendSeams = (written: string): string =>
  withoutSeams(Object.values(SEAMS).reduce((text, seam) => parted(text, seam), written));
