import { clipOfText } from '#shared/clip-text.ts';
import { clip as clipSchema, type Clip } from '#shared/clip.ts';

/** The clip that a row holds as text; null where it holds none. Such a row still travels to the desk, which keeps it apart. */
export const clipIn = (text: string): Clip | null => {
  try {
    const parsed = clipSchema.safeParse(clipOfText(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // No JSON at all.
  }
};
