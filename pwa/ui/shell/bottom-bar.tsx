import { Button as AriaButton } from 'react-aria-components/Button';
import { usePerform } from '../keys/use-keys.ts';
import { cx } from '../kit/cx.ts';
import { useNavigation, type Pane } from '../navigation.ts';
import css from './bottom-bar.module.css';

const panes: readonly (readonly [Pane, string])[] = [
  ['inbox', 'Inbox'],
  ['issue', 'Issue'],
  ['proof', 'Proof'],
];

/** On a phone: one pane at a time, chosen here; and undo, where the thumb is. */
export function BottomBar() {
  const { pane, showPane } = useNavigation();
  const perform = usePerform();
  return (
    <div className={css['bar']}>
      <nav className={css['panes']} aria-label="Panes">
        {panes.map(([id, name]) => (
          <AriaButton
            key={id}
            className={cx(css['tab'], pane === id && css['on'])}
            {...(pane === id ? { 'aria-current': 'page' } : {})}
            onPress={() => showPane(id)}
          >
            {name}
          </AriaButton>
        ))}
      </nav>
      <AriaButton className={cx(css['tab'], css['undo'])} onPress={() => perform('undo')}>
        Undo
      </AriaButton>
    </div>
  );
}
