/** The part of Trusted Types used here; not every browser has it, and TypeScript does not know it yet. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(markup: string): string }): { createHTML(markup: string): string };
}

const isFactory = (value: unknown): value is PolicyFactory =>
  typeof value === 'object' && value !== null && 'createPolicy' in value;

const factory: unknown = Reflect.get(globalThis, 'trustedTypes');

/** The page's Content-Security-Policy knows it by this name. What passes is only parsed here, into a document that nobody sees. */
const policy = isFactory(factory) ? factory.createPolicy('galley-paste', { createHTML: (markup) => markup }) : null;

/** A document of markup. Nothing in it runs, is loaded or is shown. */
export const parseMarkup = (markup: string): Document =>
  new DOMParser().parseFromString(policy === null ? markup : policy.createHTML(markup), 'text/html');
