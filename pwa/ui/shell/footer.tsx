import { shownKey, type KeyId } from '../keys/keys.ts';
import { Button } from '../kit/button.tsx';
import { useNavigation } from '../navigation.ts';
import css from './footer.module.css';
import { useOnline } from './use-online.ts';

const hints: readonly (readonly [KeyId, string])[] = [
  ['file', 'file under section'],
  ['archive', 'archive'],
  ['moveUp', 'move'],
  ['addItem', 'add an item'],
  ['undo', 'undo'],
];

const shown = (id: KeyId): string => (id === 'moveUp' ? `${shownKey('moveUp')} ↓` : shownKey(id));

/** The keys most used, and whether there is a network. */
export function Footer() {
  const { showDialog } = useNavigation();
  const online = useOnline();
  return (
    <footer className={css['footer']}>
      <span>
        <kbd>j</kbd> <kbd>k</kbd> next, previous
      </span>
      {hints.map(([id, says]) => (
        <span key={id}>
          <kbd>{shown(id)}</kbd> {says}
        </span>
      ))}
      <Button look="quiet" small onPress={() => showDialog('help')}>
        <kbd>?</kbd> all keys
      </Button>
      <span className={css['grow']} />
      <output>{online ? null : 'working offline'}</output>
    </footer>
  );
}
