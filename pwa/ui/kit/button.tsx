import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import css from './button.module.css';
import { cx } from './cx.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `go` is the one main act of a place; `quiet` has no border; `danger` removes something. */
  readonly look?: 'plain' | 'go' | 'quiet' | 'danger';
  /** For narrow places: less padding. */
  readonly small?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a text. Inside a dialog, `slot="close"` closes it. */
export function Button({ look = 'plain', small = false, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(css['button'], css[look], small && css['small'])}>
      {children}
    </AriaButton>
  );
}
