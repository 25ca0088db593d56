import type { Doc } from 'yjs';
import { toLinkId } from '#pwa/issue/branded-ids.ts';
import type { Command } from '#pwa/issue/command.ts';
import { blocksOf, type Fields, linkKey, LIVE, liveFields, setFields } from '#pwa/issue/document.ts';
import { keysAt } from '#pwa/issue/order.ts';
import { linkPlaces } from '#pwa/issue/read-block.ts';
import type { World } from '#pwa/issue/world.ts';
import { checkAddress } from './check-address.ts';
import { spellLink } from './clean-link.ts';
import { applied, GONE, type Outcome } from './outcome.ts';

export type LinkCommand = Extract<Command, { readonly do: `${string}-link` }>;

const addLink = (fields: Fields, url: string, world: World): void => {
  const places = linkPlaces(fields);
  const id = toLinkId(world.mintId());
  const { keys, rekeyed } = keysAt(places, places.length, 1);
  for (const [other, key] of rekeyed) setFields(fields, { [linkKey(other, 'pos')]: key });
  setFields(fields, { [linkKey(id, 'url')]: url, [linkKey(id, 'pos')]: keys[0], [linkKey(id, LIVE)]: true });
};

/** Adds, changes, cleans and removes the addresses of a block. */
export const applyLinkCommand = (doc: Doc, command: LinkCommand, world: World): Outcome => {
  const fields = liveFields(blocksOf(doc), command.block);
  if (fields === null) return GONE;
  const here = applied({ blocks: [command.block] });
  if (command.do !== 'add-link' && fields.get(linkKey(command.link, LIVE)) !== true) return GONE;
  if (command.do === 'remove-link') {
    setFields(fields, { [linkKey(command.link, LIVE)]: false });
    return here;
  }
  if (command.do === 'clean-link') return spellLink(doc, fields, { ...command, as: 'clean' });
  if (command.do === 'restore-link') return spellLink(doc, fields, { ...command, as: 'shown' });
  const address = checkAddress(command.url);
  if (!address.ok) return address;
  if (command.do === 'add-link') addLink(fields, address.value, world);
  else setFields(fields, { [linkKey(command.link, 'url')]: address.value });
  return here;
};
