import type { Capture } from '#shared/capture.ts';
import { hostShown } from '#shared/host-shown.ts';
import type { OwnNames } from '#shared/own-names.ts';
import { publishedAddress, type PublishedAddress } from '#shared/published-address.ts';
import type { Word } from '#extension/browser/words.ts';
import type { PopupParts } from './parts.ts';

/** Whether the address is published as the tab shows it. */
export interface AddressChoice {
  readonly asShown: () => boolean;
  readonly choose: (asShown: boolean) => void;
}

/** A page can name a parameter anything; so much of a name tells which one it is, and so many of them are enough. */
const LONGEST_NAME = 40;
const MOST_NAMES = 8;

const namesOf = (removed: readonly string[]): string => {
  const names = [...new Set(removed)].map((name) => name.slice(0, LONGEST_NAME));
  return [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ');
};

const hostWords = ({ warning }: PopupParts, word: Word, hostname: string): string => {
  const { shown, looksLike } = hostShown(hostname);
  warning.hidden = looksLike === null;
  warning.textContent = looksLike === null ? '' : word('popupLooksLike', looksLike);
  return shown;
};

/** The address, its host in the foreground: that is what tells whose page it is. */
const spell = (parts: PopupParts, word: Word, address: string): void => {
  const { protocol, hostname, port, pathname, search, hash } = new URL(address);
  const host = parts.address.ownerDocument.createElement('b');
  host.textContent = `${hostWords(parts, word, hostname)}${port === '' ? '' : `:${port}`}`;
  parts.address.replaceChildren(...(hostname === '' ? [] : [`${protocol}//`, host]), `${pathname}${search}${hash}`);
  if (hostname === '') parts.address.textContent = address;
  parts.address.title = address;
};

const cleaningWords = (word: Word, clean: PublishedAddress, asShown: boolean): string => {
  if (asShown) return word('popupAsShown');
  const without = clean.removed.length === 0 ? null : word('popupWithout', namesOf(clean.removed));
  const from = { tab: null, page: word('popupOwnAddress'), redirect: word('popupRedirected') }[clean.from];
  return [from, without].filter((words) => words !== null).join(', ');
};

/** Show the address as it will be published, what was removed from it, and the way to put that back. */
export const showAddress = (
  parts: PopupParts,
  word: Word,
  { capture, names }: { readonly capture: Capture; readonly names: OwnNames },
  changed: () => void,
): AddressChoice => {
  let asShown = false;
  const clean = publishedAddress(capture, false, names);
  const raw = publishedAddress(capture, true);
  const show = (): void => {
    const published = asShown ? raw : clean;
    spell(parts, word, published?.url ?? capture.url);
    parts.cleaned.hidden = clean !== null && clean.url === raw?.url;
    parts.cleaning.textContent = clean === null ? word('popupNoLink') : cleaningWords(word, clean, asShown);
    parts.cleanSwitch.hidden = clean === null || raw === null;
    parts.cleanSwitch.textContent = word(asShown ? 'popupClean' : 'popupPutBack');
  };
  show();
  parts.cleanSwitch.addEventListener('click', () => {
    asShown = !asShown;
    show();
    changed();
  });
  return {
    asShown: () => asShown,
    choose: (chosen) => {
      asShown = chosen;
      show();
    },
  };
};
