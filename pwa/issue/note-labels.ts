import { LABEL } from './marks.ts';

const PLACES = new RegExp(`${LABEL}([^${LABEL}]*)${LABEL}`, 'g');

/** What every engine with footnotes takes for a label; kramdown wants letters and figures. */
const PORTABLE = /^[a-z0-9][\w-]{0,30}$/i;

/** Gives the notes of one issue labels of their own: footnotes count for the whole of a document, and each text numbers its own from 1. */
export const noteLabels = (): ((text: string) => string) => {
  const taken = new Set<string>();
  const fresh = (wanted: string): string => {
    if (PORTABLE.test(wanted) && !taken.has(wanted.toLowerCase())) return wanted;
    let number = 1;
    while (taken.has(String(number))) number += 1;
    return String(number);
  };
  /** To be called once for all that belongs to one text. */
  return (text) => {
    const names = new Map<string, string>();
    return text.replace(PLACES, (_, wanted: string) => {
      const name = names.get(wanted) ?? fresh(wanted);
      names.set(wanted, name);
      taken.add(name.toLowerCase());
      return name;
    });
  };
};
