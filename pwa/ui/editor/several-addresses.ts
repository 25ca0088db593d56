import { checkAddress } from '#pwa/issue/commands/check-address.ts';

/** The addresses of a text that is nothing but several of them, in lines or in a row; null for any other. */
export const severalAddresses = (text: string): readonly string[] | null => {
  const parts = text
    .split(/\s+/)
    .map((part) => part.replace(/[,;]+$/, ''))
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => checkAddress(part).ok) ? parts : null;
};
