import { fail, ok, type Result } from '#shared/result.ts';

/** Why an address cannot stand in an issue, as a sentence for the one who typed it. */
export interface AddressRefusal {
  readonly kind: 'refused';
  readonly why: string;
}

const LINKABLE = new Set(['http:', 'https:', 'mailto:']);

/** Reads an address as someone types it: the scheme may be left out, and only web and mail addresses are taken. */
export function typedAddress(typed: string): Result<string, AddressRefusal> {
  const text = typed.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[0].toLowerCase();
  // "example.org:8080/x" has a port, not a scheme.
  if (scheme !== undefined && !/^[^/]+:\d+(\/|$)/.test(text)) {
    if (!LINKABLE.has(scheme)) {
      return fail({
        kind: 'refused',
        why: `Not stored: an issue links to http, https and mailto addresses, and this one starts with “${scheme}”.`,
      });
    }
    if (URL.canParse(text)) return ok(text);
  } else if (/^[^\s/.]+(\.[^\s/.]+)+/.test(text) && URL.canParse(`https://${text}`)) {
    return ok(`https://${text}`);
  }
  return fail({ kind: 'refused', why: 'Not stored: this is not a whole address yet.' });
}
