import { publishableAddress } from '#shared/address.ts';
import { hostOfAddress } from '#shared/host-shown.ts';
import type { Cleaning } from '#pwa/issue/model.ts';
import { namesBetween } from '#shared/own-names.ts';
import { destinationOf } from '#shared/redirect.ts';

/** Names of parameters and the like, in words where they have a spelling only machines know. */
const spoken = (name: string): string => {
  if (name === ':~:text') return 'the highlighted passage';
  return name === 'user:password' ? 'the sign-in' : name;
};

/** "utm_source, fbclid": what was taken off an address. "the detour by google.com" where it only led on to another. */
export const removedWords = ({ shown, clean }: Cleaning): string => {
  const destination = destinationOf(shown);
  const detour = destination === shown ? [] : [`the detour by ${hostOfAddress(shown)}`];
  // The names that the curator takes off or leaves were the clipper's to know: what came of them is in the two addresses.
  const listed = publishableAddress(destination);
  const cleaned = listed?.url === clean ? listed : publishableAddress(destination, namesBetween(destination, clean));
  // What is left differs: the page gives another address as its own, and that is the clean one.
  const isOther = cleaned?.url !== clean;
  const names = [...new Set(((isOther ? listed : cleaned)?.removed ?? []).map(spoken))];
  const other = isOther ? ['what the page itself leaves out'] : [];
  return [...detour, ...names, ...(detour.length + names.length === 0 ? other : [])].join(', ');
};
