import { type DragEvent, type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Group } from 'react-aria-components/Group';
import type { Block, Section } from '#pwa/issue/model.ts';
import { quoteExcerpt } from '#pwa/issue/quote.ts';
import type { Excerpt } from '#shared/capture.ts';
import { BLOCK, CLIP } from '../board/dragged.ts';
import { useIssue } from '../issue-session.ts';
import css from './block-editor.module.css';
import { BlockFields } from './block-fields.tsx';
import { Excerpts } from './excerpts.tsx';
import { KindSwitch } from './kind-switch.tsx';
import { LinkRows } from './link-rows.tsx';
import { Paragraphs } from './paragraphs.tsx';
import { Points } from './points.tsx';
import { ShortField } from './short-field.tsx';
import { createTextHandles, TextHandlesContext } from './text-handles.ts';

/** Escape goes from wherever one writes to the row of the block; there it closes the block. */
const leave = (event: KeyboardEvent): void => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.stopPropagation();
  event.currentTarget.closest<HTMLElement>('[data-block]')?.focus();
};

/** Clips and blocks of the desk are taken by the row; words and files are for what is written in, and a file beside it opens nothing. */
const keepFromRow = (event: DragEvent): void => {
  const { types } = event.dataTransfer;
  if (types.includes(CLIP) || types.includes(BLOCK)) return;
  event.stopPropagation();
  const isIntoText = event.target instanceof Element && event.target.closest('.cm-editor') !== null;
  if (!types.includes('Files') || isIntoText) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
};

/** An open block: everything of it can be written here, with the clips it was made from beside it. */
export function BlockEditor({ block }: { readonly block: Block }) {
  const { issue, run } = useIssue();
  const [handles] = useState(createTextHandles);
  const lastText = useRef<string | null>(null);
  const section = issue.sections.find(({ id }) => id === block.section);

  const rememberText = (event: FocusEvent): void => {
    const text = event.target.closest('[data-text]')?.getAttribute('data-text');
    if (text !== null && text !== undefined) lastText.current = text;
  };
  const quote = (excerpt: Excerpt): void => {
    const markdown = quoteExcerpt(excerpt);
    const open = handles.get(lastText.current) ?? handles.get(block.paragraphs.at(-1)?.id);
    if (open === undefined) {
      run({ do: 'add-paragraph', block: block.id, list: 'paragraphs', text: { label: null, markdown }, before: null });
    } else open.insert(markdown);
  };

  return (
    <TextHandlesContext value={handles}>
      <Group className={css['open'] ?? ''} aria-label={`Write ${block.title}`} onFocus={rememberText} onKeyDown={leave}>
        <div
          className={css['sheet']}
          onDragEnter={keepFromRow}
          onDragOver={keepFromRow}
          onDragLeave={keepFromRow}
          onDrop={keepFromRow}
        >
          <div className={css['writing']}>
            <KindSwitch block={block} />
            <BlockFields block={block} />
            <Paragraphs block={block} suggestions={labelsOf(section)} />
            <div className={css['details']}>
              <LinkRows block={block} />
              <ShortField
                label="Ends with"
                placeholder={section?.callToAction ?? 'a closing link, such as Read more'}
                value={block.callToAction ?? ''}
                onWrite={(words) =>
                  run({
                    do: 'change-block',
                    block: block.id,
                    patch: { callToAction: words === '' ? null : words },
                  })
                }
              />
              <Points block={block} />
            </div>
          </div>
          {block.cites.length > 0 ? <Excerpts block={block} onQuote={quote} /> : null}
        </div>
      </Group>
    </TextHandlesContext>
  );
}

const labelsOf = (section: Section | undefined): readonly string[] => [
  ...new Set(section?.labels.filter((label) => label !== null)),
];
