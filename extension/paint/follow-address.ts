/** Which page an address is of: a fragment leads to a place in it, unless it is a route of a single-page app. */
const pageAt = (address: string): string => address.replace(/#(?![/!]).*$/s, '');

/**
 * Call back whenever a document goes on to another page's address without being loaded. By the Navigation API: in a browser without it
 * (Firefox before 147) nobody is told. Gives what ends it.
 */
export const followAddress = (view: Window, moved: () => void): (() => void) => {
  if (!('navigation' in view)) return () => undefined;
  let at = pageAt(view.location.href);
  const look = (): void => {
    const next = pageAt(view.location.href);
    if (next === at) return;
    at = next;
    moved();
  };
  const { navigation } = view;
  navigation.addEventListener('currententrychange', look);
  return () => navigation.removeEventListener('currententrychange', look);
};
