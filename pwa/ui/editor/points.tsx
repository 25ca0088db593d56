import type { Block } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import { Button } from '../kit/button.tsx';
import css from './paragraphs.module.css';
import { ShortField } from './short-field.tsx';
import { TextRow } from './text-row.tsx';
import { useAddText } from './use-add-text.ts';

/** Short points under a line of their own ("Key takeaways"); out of the way until there is one. */
export function Points({ block }: { readonly block: Block }) {
  const { run } = useIssue();
  const shown = block.points.length > 0 || block.pointsLabel !== '';
  const add = useAddText(block, 'points');
  return (
    <div className={css['paragraphs']}>
      {shown ? (
        <ShortField
          label="Points"
          placeholder="the line above them, such as Key takeaways"
          value={block.pointsLabel}
          onWrite={(pointsLabel) => run({ do: 'change-block', block: block.id, patch: { pointsLabel } })}
        />
      ) : null}
      {block.points.map((point, index) => (
        <TextRow
          key={point.id}
          block={block}
          paragraph={point}
          among={block.points}
          name={`Point ${index + 1}`}
          suggestions={[]}
        />
      ))}
      <div className={css['more']}>
        <Button look="quiet" small onPress={() => add(null)}>
          Add point
        </Button>
      </div>
    </div>
  );
}
