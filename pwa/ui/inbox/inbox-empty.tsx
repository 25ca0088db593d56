import { useCallback, useSyncExternalStore } from 'react';
import { useDesk } from '../desk-context.ts';
import { Button } from '../kit/button.tsx';
import { useNavigation } from '../navigation.ts';
import type { Shelf } from './inbox-head.tsx';
import css from './inbox.module.css';

function FirstClips() {
  const { link } = useDesk();
  const { showDialog } = useNavigation();
  const state = useSyncExternalStore(
    useCallback((changed: () => void) => link.subscribe(changed), [link]),
    () => link.get(),
  );
  return (
    <>
      <strong>No clips wait.</strong>
      <p className="for-touch">
        On any page, highlight a passage and clip it with Galley, in the menu of the browser. The clip appears here by
        itself.
      </p>
      <p className="for-keys">
        On any page, highlight a passage and press <kbd>Alt Shift G</kbd> in Chrome, <kbd>Alt Shift C</kbd> in Firefox,
        or use the clipper in the toolbar. The clip appears here by itself.
      </p>
      {state.kind === 'absent' ? <Button onPress={() => showDialog('install')}>Install the clipper</Button> : null}
    </>
  );
}

/** What to do next where there is no clip to show. */
export function InboxEmpty({ shelf, search }: { readonly shelf: Shelf; readonly search: string }) {
  return (
    <div className={css['empty']}>
      {search !== '' ? (
        <>
          <strong>No clip has “{search}”.</strong>
          <p>
            The search looks at titles, sites, notes and excerpts of every clip, filed and archived ones too. Try fewer
            words.
          </p>
        </>
      ) : null}
      {search === '' && shelf === 'archived' ? (
        <>
          <strong>Nothing is archived.</strong>
          <p>
            <span className="for-keys">
              Press <kbd>x</kbd> on a clip that will not be used.
            </span>
            <span className="for-touch">Archive a clip that will not be used.</span> It is kept here and can be put
            back.
          </p>
        </>
      ) : null}
      {search === '' && shelf === 'inbox' ? <FirstClips /> : null}
    </div>
  );
}
