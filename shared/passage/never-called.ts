/** Stands in for parts of libraries that the clipper has no use for: `tools/leave-out.ts`. */
const never = (): void => undefined;

/** What would have to be escaped: `shared/portable.ts` does that. */
export const unsafe: readonly never[] = [];
export const safe = (_state: unknown, escaped: string): string => escaped;

export {
  never as association,
  never as base,
  never as definition,
  never as formatCodeAsIndented,
  never as formatHeadingAsSetext,
  never as html,
  never as htmlKind,
  never as iframe,
  never as image,
  never as imageReference,
  never as input,
  never as li,
  never as link,
  never as linkReference,
  never as list,
  never as media,
  never as position,
  never as select,
  never as text,
  never as textarea,
};
