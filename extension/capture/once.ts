/** The same answer each time, found at the first asking. */
export const once = <Answer>(find: () => Answer): (() => Answer) => {
  let found: { readonly answer: Answer } | null = null;
  return () => (found ??= { answer: find() }).answer;
};
