import { Header } from 'react-aria-components/Header';
import { MenuItem as AriaMenuItem, MenuSection } from 'react-aria-components/Menu';
import { Text } from 'react-aria-components/Text';
import { cx } from './cx.ts';
import type { MenuGroup } from './menu.tsx';
import type { OpenMenu } from './menu-button.tsx';
import css from './menu.module.css';
import { MenuPopover } from './menu-popover.tsx';

interface MenuGroupsProps {
  readonly open: OpenMenu;
  readonly groups: readonly MenuGroup[];
}

/** The entries of a menu, group by group. */
export function MenuGroups({ open, groups }: MenuGroupsProps) {
  const entries = new Map(groups.flatMap((group) => group.entries.map((entry) => [entry.id, entry])));
  return (
    <MenuPopover
      open={open}
      className={cx(css['popover'])}
      menuClassName={cx(css['menu'])}
      onAction={(id) => entries.get(id)?.act()}
    >
      {groups.map((group) => (
        <MenuSection key={group.name} {...(group.name === '' ? { 'aria-label': 'Actions' } : {})}>
          {group.name === '' ? null : <Header className={css['header']}>{group.name}</Header>}
          {group.entries.map((entry) => (
            <AriaMenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.name}
              className={cx(css['item'], entry.danger && css['danger'])}
            >
              <Text slot="label">{entry.name}</Text>
              {entry.keys === undefined ? null : <span className={css['keys']} data-shown={entry.keys} />}
            </AriaMenuItem>
          ))}
        </MenuSection>
      ))}
    </MenuPopover>
  );
}
