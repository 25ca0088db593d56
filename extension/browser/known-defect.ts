import * as z from 'zod/mini';

const known = z.object({ word: z.string() });

/** An error that the locale has a sentence for, by that sentence's key; `detail` is for whoever reads the console. */
export const knownDefect = (key: string, detail: string): Error => new Error(detail, { cause: { word: key } });

/** Say an error: with the sentence it has, or with the usual one and the technical detail in it. */
export const defectWords = (
  word: (key: string, ...fillings: readonly string[]) => string,
  error: unknown,
  usual: 'popupFailed' | 'optionsFailed' | 'defect' = 'popupFailed',
): string => {
  const cause = known.safeParse(error instanceof Error ? error.cause : null);
  return cause.success ? word(cause.data.word) : word(usual, String(error));
};
