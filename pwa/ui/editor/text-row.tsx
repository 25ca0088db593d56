import { type KeyboardEvent, use } from 'react';
import { flushSync } from 'react-dom';
import { Group } from 'react-aria-components/Group';
import type { Block, Paragraph } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import { Menu } from '../kit/menu.tsx';
import { ShortField } from './short-field.tsx';
import { TextEditor } from './text-editor.tsx';
import { TextHandlesContext } from './text-handles.ts';
import css from './text-row.module.css';

export interface TextRowProps {
  readonly block: Block;
  readonly paragraph: Paragraph;
  /** The list it stands in, for its neighbours. */
  readonly among: readonly Paragraph[];
  /** "Paragraph 2", "Point 1". */
  readonly name: string;
  readonly suggestions: readonly string[];
}

/** A paragraph or a point: its label, its Markdown, and what can be done with it. */
export function TextRow({ block, paragraph, among, name, suggestions }: TextRowProps) {
  const { run } = useIssue();
  const handles = use(TextHandlesContext);
  const index = among.findIndex(({ id }) => id === paragraph.id);
  const move = (before: number): void => {
    if (before < 0 || before > among.length) return;
    // A row that changes places in the page loses the focus, and the writer keeps writing.
    const focused = document.activeElement;
    flushSync(() =>
      run({ do: 'move-paragraph', block: block.id, paragraph: paragraph.id, before: among[before]?.id ?? null }),
    );
    if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus();
  };
  const remove = (): void => {
    const next = among[index + 1] ?? among[index - 1];
    const removed = run({ do: 'remove-paragraph', block: block.id, paragraph: paragraph.id });
    if (removed.ok && next !== undefined) handles?.focus(next.id);
  };
  const up = (): void => move(index - 1);
  const down = (): void => move(index + 2);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    // The same keys move the whole block where the focus is on it; here they mean the paragraph alone.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'ArrowUp') up();
    else down();
  };
  return (
    <Group className={css['row'] ?? ''} aria-label={name} onKeyDown={onKeyDown}>
      <ShortField
        look="label"
        label={`Label of ${name.toLowerCase()}`}
        placeholder="Label, if any"
        value={paragraph.label ?? ''}
        suggestions={suggestions}
        onWrite={(label) =>
          run({
            do: 'label-paragraph',
            block: block.id,
            paragraph: paragraph.id,
            label: label === '' ? null : label,
          })
        }
      />
      <Menu
        look="quiet"
        small
        label={`${name}: move or remove`}
        groups={() => [
          {
            name: '',
            entries: [
              { id: 'up', name: 'Move up', keys: 'alt ↑', act: up },
              { id: 'down', name: 'Move down', keys: 'alt ↓', act: down },
              {
                id: 'remove',
                name: 'Remove',
                danger: true,
                act: remove,
              },
            ],
          },
        ]}
      >
        ···
      </Menu>
      <div className={css['text']}>
        <TextEditor text={paragraph.id} label={paragraph.label === null ? name : `${name}: ${paragraph.label}`} />
      </div>
    </Group>
  );
}
