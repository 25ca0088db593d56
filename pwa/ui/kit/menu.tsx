import { lazy, type ReactNode } from 'react';
import type { ButtonProps } from './button.tsx';
import { MenuButton } from './menu-button.tsx';

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
  /** Asked for when the menu opens. */
  readonly groups: () => readonly MenuGroup[];
}

const load = () => import('./menu-groups.tsx');
const MenuGroups = lazy(() => load().then(({ MenuGroups: part }) => ({ default: part })));

/** A button that opens a menu; each entry acts and closes it. A group without a name has no heading. */
export function Menu({ groups, ...button }: MenuProps) {
  return (
    <MenuButton
      {...button}
      load={() => void load().catch(() => null)}
      renderMenu={(open) => <MenuGroups open={open} groups={groups()} />}
    />
  );
}
