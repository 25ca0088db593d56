import type { ReactNode } from 'react';
import { Menu as AriaMenu } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { OpenMenu } from './menu-button.tsx';

interface MenuPopoverProps {
  readonly open: OpenMenu;
  readonly className: string;
  readonly menuClassName: string;
  readonly onAction?: (id: string) => void;
  /** Entries and groups of entries. */
  readonly children: ReactNode;
}

/** An open menu below its button: an entry, Escape and a press outside close it, and the focus returns to the button. */
export function MenuPopover({ open, className, menuClassName, onAction, children }: MenuPopoverProps) {
  const { triggerRef, labelledBy, autoFocus, onClose } = open;
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      triggerRef={triggerRef}
      trigger="MenuTrigger"
      placement="bottom start"
      aria-labelledby={labelledBy}
      className={className}
    >
      <AriaMenu
        aria-labelledby={labelledBy}
        autoFocus={autoFocus}
        onClose={onClose}
        {...(onAction === undefined ? {} : { onAction: (id) => onAction(String(id)) })}
        className={menuClassName}
      >
        {children}
      </AriaMenu>
    </Popover>
  );
}
