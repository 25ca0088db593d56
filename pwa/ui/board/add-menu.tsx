import { Menu } from '../kit/menu.tsx';
import { Button } from '../kit/button.tsx';
import { kindNames } from './block-words.ts';
import css from './add-menu.module.css';
import { useBoardActions } from './use-board-actions.ts';

const kinds = ['item', 'sponsor', 'event', 'text'] as const;

/** Adds blocks after the current one, and sections at the end. */
export function AddMenu() {
  const actions = useBoardActions();
  if (actions === null) return null;
  const entries = kinds.map((kind) => ({ id: kind, name: kindNames[kind], act: () => actions.add(kind) }));
  return (
    <div className={css['bar']}>
      <Menu small groups={() => [{ name: '', entries }]}>
        Add a block
      </Menu>
      <Button small onPress={actions.addSection}>
        Add a section
      </Button>
    </div>
  );
}
