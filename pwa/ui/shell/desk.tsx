import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { BoardFocusContext, useNewBoardFocus } from '../board/board-focus.ts';
import { useSession } from '../board/use-session.ts';
import { useToldUndo } from '../board/use-told-undo.ts';
import { DeskContext, type Desk as DeskValue } from '../desk-context.ts';
import { useIssues } from '../hooks.ts';
import { IssueContext } from '../issue-session.ts';
import { KeysProvider } from '../keys/keys-provider.tsx';
import { NavigationContext, type DialogName, type Navigation, type Pane } from '../navigation.ts';
import { TellContext, useTell, type Tell } from '../notices.ts';
import { Dialogs } from './dialogs.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { Shell } from './shell.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useIssueAddress } from './use-issue-address.ts';
import { useNotices } from './use-notices.ts';

function useNewNavigation(): Navigation {
  const { value: rows } = useIssues();
  const { issueId, openIssue } = useIssueAddress(rows);
  const [pane, showPane] = useState<Pane>('issue');
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const closeDialog = useCallback(() => setDialog(null), []);
  return useMemo(
    () => ({ issueId, openIssue, pane, showPane, dialog, showDialog: setDialog, closeDialog }),
    [issueId, openIssue, pane, dialog, closeDialog],
  );
}

const Keyed = memo(function Keyed() {
  useDeskKeys();
  return (
    <>
      <Shell />
      <Dialogs />
    </>
  );
});

function WithIssue() {
  const navigation = useNewNavigation();
  const focus = useNewBoardFocus();
  const session = useToldUndo(useSession(navigation.issueId), focus);
  return (
    <NavigationContext value={navigation}>
      <IssueContext value={session}>
        <BoardFocusContext value={focus}>
          <KeysProvider resting={navigation.dialog !== null}>
            <Keyed />
          </KeysProvider>
        </BoardFocusContext>
      </IssueContext>
    </NavigationContext>
  );
}

interface DeskProps {
  readonly desk: DeskValue;
  /** Called once with the way to tell the user something from outside of the screens. */
  readonly onReady?: (tell: Tell) => void;
}

function Ready({ onReady }: Pick<DeskProps, 'onReady'>) {
  const tell = useTell();
  useEffect(() => onReady?.(tell), [onReady, tell]);
  return null;
}

/** The whole desk, on what the composition root opened for it. */
export function Desk({ desk, onReady }: DeskProps) {
  const { plain, pencil, tell, dismiss, hold } = useNotices();
  return (
    <DeskContext value={desk}>
      <TellContext value={tell}>
        {onReady === undefined ? null : <Ready onReady={onReady} />}
        <WithIssue />
        <NoticeBar plain={plain} pencil={pencil} dismiss={dismiss} hold={hold} />
      </TellContext>
    </DeskContext>
  );
}
