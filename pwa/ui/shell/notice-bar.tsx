import { useEffect, useRef } from 'react';
import { Button } from '../kit/button.tsx';
import { cx } from '../kit/cx.ts';
import css from './notice-bar.module.css';
import type { ShownNotice } from './use-notices.ts';

interface NoticeBarProps {
  readonly plain: ShownNotice | null;
  readonly pencil: readonly ShownNotice[];
  readonly dismiss: (number: number) => void;
  readonly hold: (number: number | null) => void;
}

interface NoticeRowProps extends Pick<NoticeBarProps, 'dismiss' | 'hold'> {
  readonly notice: ShownNotice;
}

function NoticeRow({ notice, dismiss, hold }: NoticeRowProps) {
  const { text, tone, action, number, takesFocus } = notice;
  const row = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<EventTarget | null>(null);
  const isLeft = useRef(false);
  useEffect(() => {
    if (takesFocus === true) row.current?.focus();
  }, [takesFocus]);
  // Back to where the focus was before a button of the notice took it, where the action led nowhere else: who was writing writes on. Only
  // when all is shown that the action did, or undo would seem to take away what is being written in.
  useEffect(
    () => () => {
      const from = isLeft.current ? cameFrom.current : null;
      if (from instanceof HTMLElement && document.activeElement === document.body) from.focus();
    },
    [],
  );
  const close = () => {
    isLeft.current = row.current?.contains(document.activeElement) === true;
    dismiss(number);
  };
  const act = () => {
    close();
    action?.act();
  };
  const leave = () => {
    close();
    if (takesFocus === true) document.querySelector<HTMLElement>('[data-pane="issue"]')?.focus();
  };
  return (
    <div
      ref={row}
      {...(takesFocus === true ? { tabIndex: -1, 'data-keys': 'none' } : {})}
      className={cx(css['notice'], tone === 'pencil' && css['pencil'])}
      onPointerEnter={() => hold(number)}
      onPointerLeave={() => hold(null)}
      onFocus={({ relatedTarget, currentTarget }) => {
        hold(number);
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) cameFrom.current = relatedTarget;
      }}
      onBlur={() => hold(null)}
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
export function NoticeBar({ plain, pencil, ...acts }: NoticeBarProps) {
  return (
    <div className={css['bar']}>
      <div role="alert">
        {pencil.map((notice) => (
          <NoticeRow key={notice.number} notice={notice} {...acts} />
        ))}
      </div>
      <output>{plain === null ? null : <NoticeRow key={plain.number} notice={plain} {...acts} />}</output>
    </div>
  );
}
