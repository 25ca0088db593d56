import { fail, ok, type Result } from '#shared/result.ts';

const HERE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)$/i;
const BARE_HERE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)(?::\d+)?(?:\/|$)/i;

const withScheme = (typed: string): string => {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) return typed;
  return `${BARE_HERE.test(typed) ? 'http' : 'https'}://${typed}`;
};

/**
 * The origin of a desk from what was typed. Only https, or this very machine: over anything else, whoever carries the page could put
 * code of their own into it and would be handed the clips.
 */
export const deskAddress = (typed: string): Result<string, { kind: 'no-address' | 'not-secure' }> => {
  const address = withScheme(typed.trim());
  if (typed.trim() === '' || !URL.canParse(address)) return fail({ kind: 'no-address' });
  const { protocol, hostname, origin } = new URL(address);
  if (protocol === 'https:' || (protocol === 'http:' && HERE.test(hostname))) return ok(origin);
  return fail({ kind: protocol === 'http:' ? 'not-secure' : 'no-address' });
};
