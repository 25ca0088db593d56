import type { Doc } from 'yjs';
import { toSectionId } from '#pwa/issue/branded-ids.ts';
import { LIVE, newFields, sectionsOf, setFields } from '#pwa/issue/document.ts';
import { readLayout } from '#pwa/issue/layout.ts';
import type { Section, SectionId } from '#pwa/issue/model.ts';
import { keysAt } from '#pwa/issue/order.ts';
import { adoptGuests } from './adopt-guests.ts';
import type { World } from '#pwa/issue/world.ts';

/** A key before a section (null: last), with room made where there is none; null where that section is gone. */
export const sectionKeyBefore = (doc: Doc, before: SectionId | null, moving?: SectionId): string | null => {
  const others = readLayout(doc).sections.filter(({ id }) => id !== moving);
  const index = before === null ? others.length : others.findIndex(({ id }) => id === before);
  if (index < 0) return null;
  adoptGuests(doc);
  const { keys, rekeyed } = keysAt(others, index, 1);
  for (const { id, fields } of others) if (rekeyed.has(id)) setFields(fields, { pos: rekeyed.get(id) });
  return keys[0] ?? null;
};

/** Adds a section before another (null: last); null where that one is gone. */
export const addSection = (
  doc: Doc,
  section: Omit<Section, 'id'>,
  before: SectionId | null,
  world: World,
): SectionId | null => {
  const pos = sectionKeyBefore(doc, before);
  if (pos === null) return null;
  const id = toSectionId(world.mintId());
  const { emoji, name, labels, callToAction } = section;
  sectionsOf(doc).set(id, newFields({ emoji, name, labels: [...labels], callToAction, pos, [LIVE]: true }));
  return id;
};
