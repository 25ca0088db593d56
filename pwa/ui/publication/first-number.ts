/** The number of a publication's first issue here, as it is typed; a sentence where it is none. */
export const firstNumberProblem = (typed: string): string | undefined =>
  /^\d{1,7}$/.test(typed.trim()) ? undefined : 'The number of the first issue is a whole number, such as 1.';
