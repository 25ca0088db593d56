import * as z from 'zod/mini';
import type { Word } from './words.ts';

const known = z.object({ word: z.string() });

/** An error that the locale has a sentence for, by that sentence's key; `detail` is for whoever reads the console. */
export const knownDefect = (key: string, detail: string): Error => new Error(detail, { cause: { word: key } });

/** Say an error: with the sentence it has, or with the usual one and the technical detail in it. */
export const defectWords = (
  word: Word,
  error: unknown,
  usual: 'popupFailed' | 'optionsFailed' | 'defect' = 'popupFailed',
): string => {
  const cause = known.safeParse(error instanceof Error ? error.cause : null);
  return cause.success ? word(cause.data.word) : word(usual, String(error));
};
