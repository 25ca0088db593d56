/** Stands in for parts of libraries that the clipper has no use for: `tools/leave-out.ts`. */
const never = (): void => undefined;

export {
  never as base,
  never as definition,
  never as formatCodeAsIndented,
  never as html,
  never as iframe,
  never as image,
  never as imageReference,
  never as input,
  never as link,
  never as linkReference,
  never as media,
  never as select,
  never as textarea,
};
