import { type KeyboardEvent, use } from 'react';
import { readingsOf } from '#shared/key-readings.ts';
import { useIssue } from '../issue-session.ts';
import { keys } from '../keys/keys.ts';
import { KeyboardContext } from '../keys/use-keys.ts';

/** The keys of undo and redo, in a field whose every keystroke is in the issue already: the issue's undo, not the field's own. */
export function useFieldUndo(): (event: KeyboardEvent) => boolean {
  const { undo, redo } = useIssue();
  const keyboard = use(KeyboardContext);
  return (event) => {
    const readings = readingsOf(event.nativeEvent, keyboard);
    const found = keys.find(
      ({ id, chords }) => (id === 'undo' || id === 'redo') && chords.some((chord) => readings.includes(chord)),
    );
    if (found === undefined) return false;
    event.preventDefault();
    event.stopPropagation();
    if (found.id === 'redo') redo();
    else undo();
    return true;
  };
}
