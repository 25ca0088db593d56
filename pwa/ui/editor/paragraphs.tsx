import type { Block } from '#pwa/issue/model.ts';
import { Button } from '../kit/button.tsx';
import css from './paragraphs.module.css';
import { TextRow } from './text-row.tsx';
import { useAddText } from './use-add-text.ts';

interface ParagraphsProps {
  readonly block: Block;
  /** The labels that paragraphs of this section usually have. */
  readonly suggestions: readonly string[];
}

/** The paragraphs of a block, and the next ones its section would have. */
export function Paragraphs({ block, suggestions }: ParagraphsProps) {
  const used = new Set(block.paragraphs.map(({ label }) => label));
  const missing = suggestions.filter((label) => !used.has(label));
  const add = useAddText(block, 'paragraphs');
  return (
    <div className={css['paragraphs']}>
      {block.paragraphs.map((paragraph, index) => (
        <TextRow
          key={paragraph.id}
          block={block}
          paragraph={paragraph}
          among={block.paragraphs}
          name={`Paragraph ${index + 1}`}
          suggestions={suggestions}
        />
      ))}
      <div className={css['more']}>
        <Button look="quiet" small onPress={() => add(null)}>
          Add paragraph
        </Button>
        {missing.map((label) => (
          <Button key={label} look="quiet" small onPress={() => add(label)}>
            Add “{label}”
          </Button>
        ))}
      </div>
    </div>
  );
}
