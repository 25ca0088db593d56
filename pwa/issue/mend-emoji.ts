/** UTF-8 read as one of these turns an emoji into a run of letters such as `đź’¬`. */
const MISTAKEN_FOR = ['windows-1250', 'windows-1252'] as const;

const bytesByCharacter = (encoding: string): ReadonlyMap<string, number> => {
  const bytes = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
  return new Map(Array.from(new TextDecoder(encoding).decode(bytes), (character, at) => [character, at + 128]));
};

const tables = MISTAKEN_FOR.map((encoding) => bytesByCharacter(encoding));

/** First characters of such runs: the bytes F0, E2 and EF in both encodings. */
const MAY_BE_DAMAGED = /[đðâďï]/;

/** An emoji, or what only stands in one: half a flag, a skin tone, U+FE0F, a joiner. */
const EMOJI_PART =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{Variation_Selector}|\p{Join_Control})$/u;

const lengthOf = (lead: number | undefined): number => {
  if (lead === 0xf0) return 4;
  return lead === 0xe2 || lead === 0xef ? 3 : 0;
};

const decode = (bytes: readonly number[]): string => new TextDecoder().decode(Uint8Array.from(bytes));

const mendedAt = (text: string, at: number): { readonly emoji: string; readonly length: number } | null => {
  for (const table of tables) {
    const length = lengthOf(table.get(text[at] ?? ''));
    const bytes = Array.from(text.slice(at, at + length)).flatMap((character) => table.get(character) ?? []);
    if (length === 0 || bytes.length !== length) continue;
    const emoji = decode(bytes);
    if (EMOJI_PART.test(emoji)) return { emoji, length };
  }
  return null;
};

/** Text with emoji that were read in a wrong encoding put right; whatever else looks odd is left alone. */
export const mendEmoji = (text: string): string => {
  if (!MAY_BE_DAMAGED.test(text)) return text;
  let mended = '';
  for (let at = 0; at < text.length;) {
    const found = mendedAt(text, at);
    mended += found?.emoji ?? text.charAt(at);
    at += found?.length ?? 1;
  }
  return mended;
};
