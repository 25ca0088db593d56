import { useIssueOrNone } from '../issue-session.ts';
import { usePerform, useShownKey } from '../keys/use-keys.ts';
import { Button } from '../kit/button.tsx';
import { useNavigation } from '../navigation.ts';
import { IssueSwitcher } from '../parts.ts';
import { ClipperWords } from './clipper-words.tsx';
import css from './header.module.css';
import { Part } from './part.tsx';
import { SaveWords } from './save-words.tsx';
import { useLayout } from './use-layout.ts';

/** What is open, whether it is saved, whether the clipper is there; search and export. */
export function Header({ children }: { readonly children?: React.ReactNode }) {
  const session = useIssueOrNone();
  const shownKey = useShownKey();
  const perform = usePerform();
  const layout = useLayout();
  const { issueId, openIssue, showDialog } = useNavigation();
  return (
    <header className={css['header']}>
      <h1 className={css['mark']}>Galley</h1>
      <Part says="">
        <IssueSwitcher current={issueId} onOpen={openIssue} />
      </Part>
      <span className={css['grow']} />
      <span className={css['states']}>
        <SaveWords />
        <ClipperWords />
      </span>
      {children}
      {session === null || layout === 'phone' ? null : (
        <Button onPress={() => perform('undo')}>
          Undo <kbd className={css['key']}>{shownKey('undo')}</kbd>
        </Button>
      )}
      <Button onPress={() => showDialog('palette')}>
        Search <kbd className={css['key']}>{shownKey('palette')}</kbd>
      </Button>
      <Button look="go" isDisabled={session === null} onPress={() => showDialog('export')}>
        Export
      </Button>
    </header>
  );
}
