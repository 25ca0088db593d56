import type { Doc } from 'yjs';
import { publishableAddress } from '#shared/address.ts';
import { portableUrl } from '#shared/portable.ts';
import { type Fields, linkKey, setFields, textIn, WHOLE_STEP } from '#pwa/issue/document.ts';
import type { BlockId, Cleaning, LinkId } from '#pwa/issue/model.ts';
import { readCleaning } from '#pwa/issue/read-block.ts';
import { applied, type Outcome, refused } from './outcome.ts';

/**
 * How an address is cleaned: as it was when it was filed, else by what can be told from it alone; null where nothing comes off, or the
 * curator left it on.
 */
export const cleaningOf = (url: string, before: Cleaning | null): Cleaning | null => {
  if (before !== null && (url === before.shown || url === before.clean))
    return before.shown === before.clean ? null : before;
  const cleaned = publishableAddress(url);
  return cleaned === null || cleaned.removed.length === 0 ? null : { shown: url, clean: cleaned.url };
};

/** Cleans the address of a link, or puts it back as it was before. */
export const spellLink = (
  doc: Doc,
  fields: Fields,
  { block, link, as }: { readonly block: BlockId; readonly link: LinkId; readonly as: keyof Cleaning },
): Outcome => {
  const cleaning = cleaningOf(textIn(fields, linkKey(link, 'url')), readCleaning(fields, link));
  if (cleaning === null) return refused('There is nothing to take off this address, and nothing was.');
  if (portableUrl(cleaning[as]) === null) return refused('The address as it was before cannot be published.');
  doc.transact(({ meta }) => meta.set(WHOLE_STEP, true));
  const { shown, clean } = cleaning;
  setFields(fields, { [linkKey(link, 'cleaning')]: [shown, clean], [linkKey(link, 'url')]: cleaning[as] });
  return applied({ blocks: [block] });
};
