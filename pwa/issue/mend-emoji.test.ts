import { expect, test } from 'vitest';
import { mendEmoji } from './mend-emoji.ts';

const damaged = (text: string, encoding: string): string =>
  new TextDecoder(encoding).decode(new TextEncoder().encode(text));

test.each(['💬', '🛠️', '✨', '👩‍💻', '🇩🇪', '👍🏽'])('puts %s right, whichever way it was damaged', (emoji) => {
  expect(mendEmoji(`a ${damaged(emoji, 'windows-1250')} b`)).toBe(`a ${emoji} b`);
  expect(mendEmoji(`a ${damaged(emoji, 'windows-1252')} b`)).toBe(`a ${emoji} b`);
});

test.each(['đặt tên', 'âge', 'ďábel', 'naïve', 'đź', 'ð', '💬', 'itâ€™s'])('leaves %s alone', (text) => {
  expect(mendEmoji(text)).toBe(text);
});
