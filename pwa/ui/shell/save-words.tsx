import { useDesk } from '../desk-context.ts';
import { useStoreState } from '../hooks.ts';
import { useNow } from '../inbox/use-now.ts';
import { useIssueOrNone } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import css from './header.module.css';
import { savedWords } from './saved-words.ts';

/** Whether what was written is stored: "saved" only once the transaction has completed. Why not stands in the banner below. */
export function SaveWords() {
  const session = useIssueOrNone();
  const { store } = useDesk();
  const state = useStoreState();
  const now = useNow();
  if (session === null) return null;
  const { saved, retrySave } = session;
  switch (saved.kind) {
    case 'saved':
      return <span className={css['state']}>{savedWords(saved.at, now)}</span>;
    case 'saving':
      return <span className={css['state']}>saving…</span>;
    case 'failed':
      return (
        <span className={css['trouble']}>
          {store.unsaved() ? 'not saved' : 'cannot save any more'}
          {state.kind === 'ended' ? null : (
            <Button small look="danger" onPress={retrySave}>
              Retry
            </Button>
          )}
        </span>
      );
  }
}
