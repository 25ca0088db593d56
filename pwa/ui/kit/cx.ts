/** Joins the class names that apply. A CSS module answers `undefined` for a class it lacks; that is left out. */
export const cx = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ');
