import { useEffect, useRef } from 'react';
import { Button } from '../kit/button.tsx';
import { cx } from '../kit/cx.ts';
import css from './notice-bar.module.css';
import type { ShownNotice } from './use-notices.ts';

interface NoticeBarProps {
  readonly plain: ShownNotice | null;
  readonly pencil: readonly ShownNotice[];
  readonly dismiss: (number: number) => void;
}

function NoticeRow({ notice, dismiss }: { readonly notice: ShownNotice; readonly dismiss: (number: number) => void }) {
  const { text, tone, action, number, takesFocus } = notice;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus === true) row.current?.focus();
  }, [takesFocus]);
  const act = () => {
    dismiss(number);
    action?.act();
  };
  const leave = () => {
    dismiss(number);
    if (takesFocus === true) document.querySelector<HTMLElement>('[data-pane="issue"]')?.focus();
  };
  return (
    <div
      ref={row}
      {...(takesFocus === true ? { tabIndex: -1, 'data-keys': 'none' } : {})}
      className={cx(css['notice'], tone === 'pencil' && css['pencil'])}
    >
      <span className={css['text']}>{text}</span>
      {action === undefined ? null : (
        <Button small onPress={act}>
          {action.name}
        </Button>
      )}
      {tone === 'pencil' || action !== undefined ? (
        <Button small look="quiet" onPress={leave}>
          Dismiss
        </Button>
      ) : null}
    </div>
  );
}

/** What the desk tells: read aloud as it comes, failures at once. */
export function NoticeBar({ plain, pencil, dismiss }: NoticeBarProps) {
  return (
    <div className={css['bar']}>
      <div role="alert">
        {pencil.map((notice) => (
          <NoticeRow key={notice.number} notice={notice} dismiss={dismiss} />
        ))}
      </div>
      <output>{plain === null ? null : <NoticeRow key={plain.number} notice={plain} dismiss={dismiss} />}</output>
    </div>
  );
}
