import { useEffect, useRef } from 'react';

const nextField = (editor: Element): HTMLElement | null => {
  const [title] = editor.querySelectorAll<HTMLInputElement>('input:not([type="radio"])');
  if (title !== undefined && title.value === '') return title;
  return editor.querySelector<HTMLElement>('[contenteditable="true"]');
};

/**
 * Puts the cursor into a block that was just opened: into its title while that is empty, else into its first text. The
 * text's editor may still be on its way; whoever moves the focus meanwhile keeps it.
 */
export function EnterBlock() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const editor = mark.current?.parentElement;
    const row = editor?.closest<HTMLElement>('[data-block]');
    if (editor === null || editor === undefined || row === null || row === undefined) return;
    const enter = (): boolean => {
      const field = nextField(editor);
      if (document.activeElement !== row) return true;
      field?.focus();
      return field !== null;
    };
    if (enter()) return;
    const observer = new MutationObserver(() => {
      if (enter()) observer.disconnect();
    });
    observer.observe(editor, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['contenteditable'],
    });
    return () => observer.disconnect();
  }, []);
  return <span ref={mark} hidden />;
}
