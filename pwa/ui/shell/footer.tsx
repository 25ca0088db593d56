import type { KeyId } from '../keys/keys.ts';
import { useShownKey } from '../keys/use-keys.ts';
import { Button } from '../kit/button.tsx';
import { useNavigation } from '../navigation.ts';
import css from './footer.module.css';
import { KeptWords } from './kept-words.tsx';
import { useOnline } from './use-online.ts';

const hints: readonly (readonly [KeyId, string])[] = [
  ['file', 'file under section'],
  ['archive', 'archive'],
  ['moveUp', 'move'],
  ['addItem', 'add an item'],
  ['undo', 'undo'],
];

/** The keys most used, and whether there is a network. */
export function Footer() {
  const { showDialog } = useNavigation();
  const shownKey = useShownKey();
  const shown = (id: KeyId): string => (id === 'moveUp' ? `${shownKey('moveUp')} ↓` : shownKey(id));
  const online = useOnline();
  return (
    <footer className={css['footer']}>
      <span className="for-keys">
        <kbd>{shownKey('next').split(' ')[0]}</kbd> <kbd>{shownKey('previous').split(' ')[0]}</kbd> next, previous
      </span>
      {hints.map(([id, says]) => (
        <span key={id} className="for-keys">
          <kbd>{shown(id)}</kbd> {says}
        </span>
      ))}
      <span className="for-keys">
        <Button look="quiet" small onPress={() => showDialog('help')}>
          <kbd>?</kbd> all keys
        </Button>
      </span>
      <span className={css['grow']} />
      <KeptWords />
      <output>{online ? null : 'working offline'}</output>
    </footer>
  );
}
