/** The part of Trusted Types used here; not every browser has it, and TypeScript does not know it yet. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Name of the one policy the page's Content-Security-Policy allows. */
const WORKER_POLICY = 'galley-worker';

const isFactory = (value: unknown): value is PolicyFactory =>
  typeof value === 'object' && value !== null && 'createPolicy' in value;

/** The worker's address in the form in which Trusted Types let it be registered: only the address given here passes. */
export const workerUrl = (script: string): string => {
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (!isFactory(factory)) return script;
  const policy = factory.createPolicy(WORKER_POLICY, {
    createScriptURL(url) {
      if (url === script) return url;
      throw new TypeError(`${url} is not Galley's service worker`);
    },
  });
  return policy.createScriptURL(script);
};
