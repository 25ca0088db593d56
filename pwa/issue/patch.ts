/** What is written in the place of a piece of a source, by its offsets in UTF-16 code units. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source with all patches. Where two meet, the one that begins first counts. */
export const patched = (source: string, patches: readonly Patch[]): string => {
  const sorted = [...patches].sort((one, other) => one.start - other.start || other.end - one.end);
  let written = '';
  let at = 0;
  for (const { start, end, text } of sorted) {
    if (start < at) continue;
    written += source.slice(at, start) + text;
    at = end;
  }
  return written + source.slice(at);
};
