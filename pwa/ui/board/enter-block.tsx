import { useEffect, useRef } from 'react';

const nextField = (editor: Element): HTMLElement | null => {
  const fields = editor.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  const title = [...fields].find(({ labels }) => labels?.[0]?.textContent === 'Title');
  if (title?.value === '') return title;
  return editor.querySelector<HTMLElement>('[contenteditable="true"]');
};

/**
 * Puts the cursor into a block that was just opened: into its title while that is empty, else into its first text. The
 * text's editor may still be on its way; whoever moves the focus off the rows meanwhile keeps it.
 */
export function EnterBlock() {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const editor = mark.current?.parentElement;
    if (editor === null || editor === undefined) return;
    const enter = (): boolean => {
      const field = nextField(editor);
      const { activeElement } = document;
      if (activeElement !== document.body && activeElement?.matches('[data-block]') !== true) return true;
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
