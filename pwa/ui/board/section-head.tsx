import type { Section } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import { useShownKey } from '../keys/use-keys.ts';
import { cx } from '../kit/cx.ts';
import { Menu, type MenuGroup } from '../kit/menu.tsx';
import { useBoardFocus } from './board-focus.ts';
import { kindNames } from './block-words.ts';
import { blocksIn } from './moves.ts';
import css from './section-head.module.css';
import { useBoardActions } from './use-board-actions.ts';

interface SectionHeadProps {
  readonly section: Section;
  readonly name: string;
  readonly number: number;
}

const kinds = ['item', 'sponsor', 'event', 'text'] as const;

function useSectionMenu(section: Section): readonly MenuGroup[] {
  const { issue } = useIssue();
  const { setNaming } = useBoardFocus();
  const actions = useBoardActions();
  const shownKey = useShownKey();
  if (actions === null) return [];
  const { id } = section;
  const before = blocksIn(issue, id)[0]?.id ?? null;
  return [
    {
      name: 'Section',
      entries: [
        { id: 'rename', name: 'Rename', keys: shownKey('rename'), act: () => setNaming(id) },
        { id: 'up', name: 'Move up', keys: shownKey('sectionUp'), act: () => actions.moveSection(id, -1) },
        { id: 'down', name: 'Move down', keys: shownKey('sectionDown'), act: () => actions.moveSection(id, 1) },
      ],
    },
    {
      name: 'Add at its start',
      entries: kinds.map((kind) => ({
        id: `add-${kind}`,
        name: kindNames[kind],
        act: () => actions.add(kind, { section: id, before }),
      })),
    },
    {
      name: 'Remove',
      entries: [{ id: 'remove', name: 'Remove, keep its blocks', danger: true, act: () => actions.removeSection(id) }],
    },
  ];
}

/** The guide line a section hangs from: its emoji, its name, how many blocks it has. */
export function SectionHead({ section, name, number }: SectionHeadProps) {
  const { issue } = useIssue();
  const groups = useSectionMenu(section);
  const count = blocksIn(issue, section.id).length;
  return (
    <div className={css['guide']}>
      <h2 className={css['name']} data-section-name={section.id} tabIndex={-1}>
        {section.emoji === '' ? null : <span className={css['emoji']}>{section.emoji}</span>}
        <bdi className={cx(section.name === '' && css['unnamed'])}>{name}</bdi>
      </h2>
      <small className={css['count']}>{count === 0 ? 'empty' : count}</small>
      <span className={css['line']} />
      <span className={css['menu']}>
        <Menu look="quiet" small label={`Actions for section ${name}`} groups={() => groups}>
          Actions
        </Menu>
      </span>
      {number < 10 ? <kbd>{number}</kbd> : null}
    </div>
  );
}
