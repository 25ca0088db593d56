import { useIssueOrNone } from '../issue-session.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useNavigation } from '../navigation.ts';
import { useTell } from '../notices.ts';
import { goToPane } from './go-to-pane.ts';

/** The keys that act anywhere. */
export function useDeskKeys(): void {
  const { showDialog, showPane } = useNavigation();
  const session = useIssueOrNone();
  const tell = useTell();
  useKeys({
    palette: () => showDialog('palette'),
    help: () => showDialog('help'),
    goInbox: () => goToPane('inbox', showPane),
    goIssue: () => goToPane('issue', showPane),
    goProof: () => goToPane('proof', showPane),
    undo: () => {
      if (session === null) tell({ text: 'Nothing to undo' });
      else session.undo();
    },
    redo: () => {
      if (session === null) tell({ text: 'Nothing to redo' });
      else session.redo();
    },
  });
}
