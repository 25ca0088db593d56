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
      if (session?.canUndo === true) session.undo();
      tell({ text: session?.canUndo === true ? 'Undone' : 'Nothing to undo' });
    },
    redo: () => {
      if (session?.canRedo === true) session.redo();
      tell({ text: session?.canRedo === true ? 'Done again' : 'Nothing to redo' });
    },
  });
}
