import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';
import css from './dialog.module.css';
import { cx } from './cx.ts';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `wide` for tables and previews. */
  readonly size?: 'normal' | 'wide';
  readonly children: ReactNode;
  /** Buttons at the end; without any, a Close button stands in the head only. */
  readonly actions?: ReactNode;
}

/** A modal dialog: Escape and a press outside close it, the focus stays inside and returns where it came from. */
export function Dialog({ title, isOpen, onClose, size = 'normal', children, actions }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
      className={cx(css['overlay'])}
    >
      <Modal className={cx(css['modal'], size === 'wide' && css['wide'])}>
        <AriaDialog className={cx(css['dialog'])}>
          <div className={css['head']}>
            <Heading slot="title" level={2} className={cx(css['title'])}>
              {title}
            </Heading>
            <Button look="quiet" small onPress={onClose}>
              Close
            </Button>
          </div>
          <div className={css['body']}>{children}</div>
          {actions === undefined ? null : <div className={css['actions']}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
