import type { ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Button, type ButtonProps } from './button.tsx';
import css from './menu.module.css';
import { cx } from './cx.ts';

export interface MenuEntry {
  readonly id: string;
  readonly name: string;
  /** The key that does the same, as shown to the user. */
  readonly keys?: string | undefined;
  readonly danger?: boolean;
  readonly act: () => void;
}

export interface MenuGroup {
  readonly name: string;
  readonly entries: readonly MenuEntry[];
}

export interface MenuProps extends Pick<ButtonProps, 'look' | 'small'> {
  /** What the button says. */
  readonly children: ReactNode;
  /** What the button and the menu are called where the text alone does not say it. */
  readonly label?: string;
  readonly groups: readonly MenuGroup[];
}

/** A button that opens a menu; each entry acts and closes it. A group without a name has no heading. */
export function Menu({ children, label, groups, ...look }: MenuProps) {
  const entries = new Map(groups.flatMap((group) => group.entries.map((entry) => [entry.id, entry])));
  return (
    <MenuTrigger>
      <Button {...look} {...(label === undefined ? {} : { 'aria-label': label })}>
        {children}
      </Button>
      <Popover className={cx(css['popover'])}>
        <AriaMenu className={cx(css['menu'])} onAction={(id) => entries.get(String(id))?.act()}>
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
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
