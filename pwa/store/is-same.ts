/** Whether two structured values have the same content. Order of an object's keys does not count. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  const ours: Readonly<Record<string, unknown>> = { ...one };
  const theirs: Readonly<Record<string, unknown>> = { ...other };
  return keys.every((key) => Object.hasOwn(theirs, key) && isSame(ours[key], theirs[key]));
};
