/** A new element, also where the page hides the document's own members behind elements of that name. */
export const makeElement = (name: string): HTMLElement => Document.prototype.createElement.call(document, name);

/** Style an element by properties, which neither the page's CSS nor its content security policy reaches. */
export const dress = (element: HTMLElement, rules: Readonly<Record<string, string>>): void => {
  for (const [rule, value] of Object.entries(rules)) element.style.setProperty(rule, value, 'important');
};

export interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly link: string;
  /** Seen where the page is as dark or as light as the toast. */
  readonly edge: string;
}

/** The toast stands out from the page: dark on a light system, light on a dark one. A page need not be as the system is. */
export const coloursNow = (): Colours =>
  matchMedia('(prefers-color-scheme: dark)').matches
    ? { ground: '#e7eaeb', ink: '#1c2022', link: '#0c5f7c', edge: '#747c80' }
    : { ground: '#1b1f22', ink: '#ffffff', link: '#8fd4ee', edge: '#6f787d' };
