import { clipOfText } from '#shared/clip-text.ts';
import { clip as clipSchema, type Clip } from '#shared/clip.ts';

/** The clip in a row's text; null where it is none, or no JSON at all: one bad row never keeps another from being read. */
export const readClip = (text: string): Clip | null => {
  try {
    const parsed = clipSchema.safeParse(clipOfText(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // Whoever asked says what becomes of it; the row stays.
  }
};
