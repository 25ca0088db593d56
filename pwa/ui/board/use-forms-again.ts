import { useEffect, useEffectEvent } from 'react';
import { hasLinkDraft } from '../editor/link-draft.ts';
import { useFormDrafts } from '../form-drafts.ts';
import { useIssue } from '../issue-session.ts';
import { useBoardFocus } from './board-focus.ts';
import { namingDraft } from './section-naming.tsx';

/** Opens again what was being filled in on this board when the page started anew: a section's name, a block with half an address. */
export function useFormsAgain(): void {
  const { issue } = useIssue();
  const { setNaming, setOpen } = useBoardFocus();
  const drafts = useFormDrafts();
  const openAgain = useEffectEvent(() => {
    const names = drafts.names();
    const section = issue.sections.find(({ id }) => names.includes(namingDraft(id)));
    if (section !== undefined) setNaming(section.id);
    const block = issue.blocks.find(({ id }) => hasLinkDraft(names, id));
    if (block !== undefined) setOpen(block.id);
  });
  useEffect(() => openAgain(), []);
}
