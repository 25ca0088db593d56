/** The name under which quotations are left for the paint script, in the extension's own world of a page. */
export const LEFT = 'galleyQuotes';

/** Leave quotations for the paint script. It is serialised into the page, so it uses nothing but its arguments. */
export const leaveQuotes = (name: string, quotes: string): boolean => Reflect.set(globalThis, name, JSON.parse(quotes));

/** What was left for the paint script; once. */
export const takeQuotes = (): unknown => {
  const left: unknown = Reflect.get(globalThis, LEFT);
  Reflect.deleteProperty(globalThis, LEFT);
  return left;
};
