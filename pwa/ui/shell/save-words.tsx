import { useIssueOrNone } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import css from './header.module.css';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Whether what was written is stored: "saved" only once the transaction has completed. */
export function SaveWords() {
  const session = useIssueOrNone();
  if (session === null) return null;
  const { saved, retrySave } = session;
  switch (saved.kind) {
    case 'saved':
      return <span className={css['state']}>saved on this device · {clock.format(saved.at)}</span>;
    case 'saving':
      return <span className={css['state']}>saving…</span>;
    case 'failed':
      return (
        <span className={css['trouble']} role="alert">
          not saved: {saved.failure.why}
          <Button small look="danger" onPress={retrySave}>
            Retry
          </Button>
        </span>
      );
  }
}
