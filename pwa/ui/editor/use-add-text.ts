import { use } from 'react';
import type { Block } from '#pwa/issue/model.ts';
import { useIssue } from '../issue-session.ts';
import { TextHandlesContext } from './text-handles.ts';

/** Adds an empty paragraph or point at the end of its list, with the cursor in it. */
export function useAddText(block: Block, list: 'paragraphs' | 'points'): (label: string | null) => void {
  const { run } = useIssue();
  const handles = use(TextHandlesContext);
  return (label) => {
    const added = run({ do: 'add-paragraph', block: block.id, list, text: { label, markdown: '' }, before: null });
    if (added.ok && added.value.paragraph !== null) handles?.focus(added.value.paragraph);
  };
}
