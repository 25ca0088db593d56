import { expect, test } from 'vitest';
import { sampleSentence } from './sample-words.ts';

test('the question names and counts what goes, and what of one’s own stays', () => {
  const sample = { publications: ['The Night Ferry'], issues: 1, items: 3, clips: 4, ownClips: 1 };
  expect(sampleSentence(sample)).toBe(
    'This takes away the publication “The Night Ferry”, 1 issue with 3 items and all that is written in them and 4 clips. ' +
      'Undo is offered once. The clip of your own in it goes back to the inbox.',
  );
});

test('where the publication has become somebody’s own, only clips go', () => {
  expect(sampleSentence({ publications: [], issues: 0, items: 0, clips: 1, ownClips: 0 })).toBe(
    'This takes away 1 clip. Undo is offered once.',
  );
});
