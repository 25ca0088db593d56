import { useIssue } from '../issue-session.ts';
import { Menu } from '../kit/menu.tsx';
import { Button } from '../kit/button.tsx';
import { kindNames } from './block-words.ts';
import css from './add-menu.module.css';
import { sectionName } from './spoken-place.ts';
import { useBoardActions } from './use-board-actions.ts';

const kinds = ['item', 'sponsor', 'event', 'text'] as const;

/** Adds blocks and sections where it stands: at the end of the issue. */
export function AddMenu() {
  const { issue } = useIssue();
  const actions = useBoardActions();
  if (actions === null) return null;
  const entries = kinds.map((kind) => ({ id: kind, name: kindNames[kind], act: () => actions.add(kind) }));
  return (
    <div className={css['bar']}>
      <Menu
        small
        groups={() => [{ name: `At the end of ${sectionName(issue, issue.sections.at(-1)?.id ?? null)}`, entries }]}
      >
        Add a block
      </Menu>
      <Button small onPress={actions.addSection}>
        Add a section
      </Button>
    </div>
  );
}
