import { onPopupAsks } from '#extension/browser/popup-line.ts';
import { notePicked } from '#extension/browser/undo-notes.ts';
import { word } from '#extension/browser/words.ts';
import { answerPicker, type PickerWorld } from './answer-picker.ts';
import { answerPopup, type Told } from './answer-popup.ts';
import { outcomeSentence } from './outcome.ts';
import type { ClipWorld } from './quick-clip.ts';
import { undoFromPicker } from './undo.ts';

/** Answer what the clipper's own pages ask: popup, picker and options. Attaches its listener at once. */
export const answerPages = (world: ClipWorld & Told, fillLinks: () => void): void => {
  const picker: PickerWorld = {
    ...world,
    sentence: (outcome) => outcomeSentence(word, outcome),
    fillLinks,
    note: notePicked,
    undo: (key) => undoFromPicker(world, key),
  };
  onPopupAsks(async (message) => (await answerPicker(picker, message)) ?? answerPopup(world, message));
};
