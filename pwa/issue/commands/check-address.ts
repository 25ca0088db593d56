import { portableUrl } from '#shared/portable.ts';
import { destinationOf } from '#shared/redirect.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CommandFailure } from '#pwa/issue/command.ts';

type Refusal = Extract<CommandFailure, { readonly kind: 'refused' }>;

/** A curator types addresses without their scheme: `example.com/page`. */
const LOOKS_LIKE_HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(:\d+)?([/?#]|$)/u;

/** Where another address begins, after white space or what parts a list. */
const ANOTHER = /[\s,;]\s*(?:https?:\/\/|mailto:|www\.)\S/i;

const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** The address as it will be kept, out of what only leads on to it, or a sentence: only web and mail addresses may stand in an issue. */
export const checkAddress = (typed: string): Result<string, Refusal> => {
  const text = typed.trim();
  if (/\s/.test(text) && ANOTHER.test(text)) {
    const why = `“${shorten(text)}” is more than one address. Give each a line of its own.`;
    return fail({ kind: 'refused', why });
  }
  const url = LOOKS_LIKE_HOST.test(text) ? `https://${text}` : text;
  if (portableUrl(url) !== null) return ok(destinationOf(/\s/.test(url) ? new URL(url).href : url));
  const why =
    text === ''
      ? 'The address is empty.'
      : `“${shorten(text)}” is not an address that can be published. Use one that begins with https://, http:// or mailto:.`;
  return fail({ kind: 'refused', why });
};

/** All of them checked; the first bad one refuses the rest. */
export const checkAddresses = (typed: readonly string[]): Result<readonly string[], Refusal> => {
  const checked: string[] = [];
  for (const text of typed) {
    const address = checkAddress(text);
    if (!address.ok) return address;
    checked.push(address.value);
  }
  return ok(checked);
};
