import { inlineText } from '#shared/portable.ts';
import type { ShownCapture } from '#pwa/issue/shown-capture.ts';

const PRECISIONS: readonly (readonly [RegExp, Intl.DateTimeFormatOptions])[] = [
  [/^\d{4}-\d{2}-\d{2}/u, { day: 'numeric', month: 'short', year: 'numeric' }],
  [/^\d{4}-\d{2}$/u, { month: 'short', year: 'numeric' }],
  [/^\d{4}$/u, { year: 'numeric' }],
];

/** The day as the page has it: its own day, whatever day that is here. */
const dayOf = (stated: string): string => {
  for (const [form, precision] of PRECISIONS) {
    const date = form.exec(stated)?.[0];
    const time = date === undefined ? Number.NaN : Date.parse(date);
    if (!Number.isNaN(time)) return new Intl.DateTimeFormat('en-GB', { ...precision, timeZone: 'UTC' }).format(time);
  }
  return stated.slice(0, 40);
};

/** "18 Nov 2026", and "18 Nov 2026, by its address" where only that says so; null where nothing does. */
export const dateWords = ({ published, publishedBy }: ShownCapture): string | null => {
  const stated = inlineText(published ?? '');
  if (stated === '') return null;
  return publishedBy === 'address' ? `${dayOf(stated)}, by its address` : dayOf(stated);
};
