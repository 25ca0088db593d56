import { Button as AriaButton } from 'react-aria-components/Button';
import { cx } from '../kit/cx.ts';
import { useNavigation, type Pane } from '../navigation.ts';
import css from './bottom-bar.module.css';

const panes: readonly (readonly [Pane, string])[] = [
  ['inbox', 'Inbox'],
  ['issue', 'Issue'],
  ['proof', 'Proof'],
];

/** On a phone: one pane at a time, chosen here. */
export function BottomBar() {
  const { pane, showPane } = useNavigation();
  return (
    <nav className={css['bar']} aria-label="Panes">
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
  );
}
