import { useCallback, useSyncExternalStore } from 'react';
import { useDesk } from '../desk-context.ts';
import { Button } from '../kit/button.tsx';
import { useNavigation } from '../navigation.ts';
import css from './header.module.css';

const clips = (count: number): string => (count === 1 ? '1 clip waits' : `${count} clips waiting`);

/** What is known of the clipper, in words. */
export function ClipperWords() {
  const { link } = useDesk();
  const { showDialog } = useNavigation();
  const state = useSyncExternalStore(
    useCallback((changed: () => void) => link.subscribe(changed), [link]),
    () => link.get(),
  );
  switch (state.kind) {
    case 'looking':
      return <span className={css['state']}>looking for the clipper…</span>;
    case 'connected':
      return (
        <span className={css['state']}>
          {state.waiting === 0 ? 'clipper connected' : `${clips(state.waiting)} in the clipper`}
        </span>
      );
    case 'absent':
      return (
        <Button small look="quiet" onPress={() => showDialog('install')}>
          clipper not found: install it
        </Button>
      );
    case 'failed':
      return (
        <span className={css['trouble']} role="alert">
          {state.why}
          <Button small look="danger" onPress={() => void link.pullNow()}>
            Retry
          </Button>
        </span>
      );
  }
}
