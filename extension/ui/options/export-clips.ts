import { clipOfText } from '#shared/clip-text.ts';
import { clip as clipSchema } from '#shared/clip.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { OptionsWorld } from './world.ts';

export interface Exported {
  readonly file: Blob;
  readonly clips: number;
  /** Rows that hold no clip; they are in the file as they lie in the store. */
  readonly unreadable: number;
}

interface Ask {
  readonly everything: OptionsWorld['outbox']['everything'];
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly progressed: (rows: number) => void;
  readonly isStopped: () => boolean;
}

const wholeClip = (text: string): unknown => {
  try {
    const parsed = clipSchema.safeParse(clipOfText(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // No JSON: it goes into the file as it is.
  }
};

/**
 * Everything in the outbox as one file of JSON lines: a head with the format's version, a line for each clip or unreadable row, and a foot
 * that counts them, by which a file that was cut short is known. It is put together of pieces of a batch each, so that no text of all
 * clips is ever made; there is a file only once all of it was read.
 */
export const exportClips = async ({
  everything,
  now,
  progressed,
  isStopped,
}: Ask): Promise<Result<Exported, { kind: 'stopped' } | { kind: 'unread'; detail: string }>> => {
  const pieces: Blob[] = [];
  const write = (...lines: readonly object[]): void => {
    pieces.push(new Blob(lines.map((line) => `${JSON.stringify(line)}\n`)));
  };
  write({ galley: 'clips', v: 1, exportedAt: new Date(now).toISOString() });
  let [clips, unreadable] = [0, 0];
  let after: string | null = null;
  for (let more = true; more;) {
    if (isStopped()) return fail({ kind: 'stopped' });
    const batch: Awaited<ReturnType<Ask['everything']>> = await everything(after);
    if (!batch.ok) return fail({ kind: 'unread', detail: batch.failure.detail });
    const lines = batch.value.rows.map(({ key, text }) => {
      const clip = wholeClip(text);
      return clip === null ? { id: key, unreadable: text } : { id: key, clip };
    });
    unreadable += lines.filter((line) => 'unreadable' in line).length;
    clips += lines.filter((line) => 'clip' in line).length;
    write(...lines);
    after = batch.value.rows.at(-1)?.key ?? after;
    more = batch.value.more;
    progressed(clips + unreadable);
  }
  write({ end: true, clips, unreadable });
  return ok({ file: new Blob(pieces, { type: 'application/jsonl' }), clips, unreadable });
};
