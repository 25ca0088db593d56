import type { KeyboardEvent } from 'react';
import { useIssue } from '../issue-session.ts';

/** Control or Command with Z or Y, in a field whose every keystroke is in the issue already: the issue's undo, not the field's own. */
export function useFieldUndo(): (event: KeyboardEvent) => boolean {
  const { undo, redo } = useIssue();
  return (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return false;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey || key === 'y') redo();
    else undo();
    return true;
  };
}
