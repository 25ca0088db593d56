import { readClip } from './read-clip.ts';
import { keysOfClip } from './page-keys.ts';

/** A clip as it lay in the outbox until version 3: its page was known by one address. */
export interface OldRow {
  readonly id: string;
  readonly text: string;
  readonly address: string;
}

/**
 * The same clip under all keys of its page, the old address among them. One whose text cannot be read is known by that alone: a row must
 * not keep all the others from being opened.
 */
export const underAllKeys = ({ id, text, address }: OldRow) => {
  const clip = readClip(text);
  return { id, text, keys: [...new Set([address, ...(clip === null ? [] : keysOfClip(clip))])] };
};
