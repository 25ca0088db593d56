import type { Block, BlockKind } from '#pwa/issue/model.ts';
import type { MenuEntry, MenuGroup } from '../kit/menu.tsx';
import { kindNames } from './block-words.ts';
import { placeAfter } from './moves.ts';
import { sectionName } from './spoken-place.ts';
import type { BoardNow } from './use-latest-board.ts';

const kinds: readonly BlockKind[] = ['item', 'sponsor', 'event', 'text'];

/** What can be done to a block, each with the key that does the same. */
export function blockMenu(block: Block, { issue, focus, actions, shownKey }: BoardNow): readonly MenuGroup[] {
  const { open, setOpen } = focus;
  if (actions === null) return [];
  const { id } = block;
  const toSections: readonly MenuEntry[] = [null, ...issue.sections.map((section) => section.id)]
    .map((section, number) => ({
      id: `to-${number}`,
      name: `To ${sectionName(issue, section)}`,
      keys: number < 10 ? String(number) : undefined,
      act: () => actions.moveTo(id, { section, before: null }),
      here: section === block.section,
    }))
    .filter(({ here }) => !here);
  return [
    {
      name: '',
      entries: [
        {
          id: 'open',
          name: open === id ? 'Close' : 'Open',
          keys: shownKey('open'),
          act: () => setOpen(open === id ? null : id),
        },
      ],
    },
    {
      name: 'Move to…',
      entries: [
        { id: 'up', name: 'Up', keys: shownKey('moveUp'), act: () => actions.moveUp(id) },
        { id: 'down', name: 'Down', keys: shownKey('moveDown'), act: () => actions.moveDown(id) },
        ...toSections,
      ],
    },
    {
      name: 'Add after it',
      entries: kinds.map((kind) => ({
        id: `add-${kind}`,
        name: kindNames[kind],
        keys: kind === 'item' ? shownKey('addItem') : undefined,
        act: () => actions.add(kind, placeAfter(issue, block)),
      })),
    },
    {
      name: 'Remove',
      entries: [
        {
          id: 'remove',
          name: 'Remove from the issue',
          keys: shownKey('remove'),
          danger: true,
          act: () => actions.remove(id),
        },
      ],
    },
  ];
}
