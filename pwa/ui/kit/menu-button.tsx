import { Suspense, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Boundary } from '../shell/boundary.tsx';
import { Button, type ButtonProps } from './button.tsx';

/** A menu that is open: where it hangs, what it is called, and how it ends. */
export interface OpenMenu {
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  /** Id of the button, whose name is the menu's. */
  readonly labelledBy: string;
  /** Which entry takes the focus; `true` leaves it to the menu itself, as after a click. */
  readonly autoFocus: 'first' | 'last' | true;
  readonly onClose: () => void;
}

interface MenuButtonProps extends Pick<ButtonProps, 'look' | 'small'> {
  /** What the button says. */
  readonly children: ReactNode;
  /** What the button and the menu are called where the text alone does not say it. */
  readonly label?: string | undefined;
  /** Fetches the menu's code; asked for when a press is near. */
  readonly load: () => void;
  readonly renderMenu: (open: OpenMenu) => ReactNode;
}

/** A button with a menu behind it. The menu is made, and its code fetched, once it is wanted: a page has many such buttons. */
export function MenuButton({ children, label, load, renderMenu, ...look }: MenuButtonProps) {
  const id = useId();
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [autoFocus, setAutoFocus] = useState<OpenMenu['autoFocus'] | null>(null);
  return (
    <>
      <Button
        {...look}
        id={id}
        ref={triggerRef}
        {...(label === undefined ? {} : { 'aria-label': label })}
        aria-haspopup="menu"
        aria-expanded={autoFocus !== null}
        onHoverStart={load}
        onFocus={load}
        onPress={({ pointerType }) =>
          setAutoFocus(pointerType === 'keyboard' || pointerType === 'virtual' ? 'first' : true)
        }
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAutoFocus('first');
          else if (event.key === 'ArrowUp') setAutoFocus('last');
          else event.continuePropagation();
        }}
      >
        {children}
      </Button>
      {autoFocus === null ? null : (
        <Boundary>
          <Suspense fallback={null}>
            {renderMenu({ triggerRef, labelledBy: id, autoFocus, onClose: () => setAutoFocus(null) })}
          </Suspense>
        </Boundary>
      )}
    </>
  );
}
