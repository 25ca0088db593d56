import type { Clip } from './clip.ts';

/**
 * A clip as it lies in the outbox and travels to the desk: JSON, in which an excerpt's Markdown and quote are left out where they
 * repeat its text letter by letter. Most passages are plain prose and would be written, read and carried three times.
 */
export const textOfClip = (clip: Clip): string =>
  JSON.stringify({
    ...clip,
    capture: {
      ...clip.capture,
      excerpts: clip.capture.excerpts.map(({ markdown, text, selector: { exact, ...around }, ...rest }) => ({
        text,
        ...(markdown === text ? {} : { markdown }),
        selector: exact === text ? around : { exact, ...around },
        ...rest,
      })),
    },
  });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wholeExcerpt = (excerpt: unknown): unknown => {
  if (!isRecord(excerpt) || !isRecord(excerpt['selector'])) return excerpt;
  const { text } = excerpt;
  return { markdown: text, ...excerpt, selector: { exact: text, ...excerpt['selector'] } };
};

/** What such a text holds, made whole again but not parsed; throws where it is no JSON. */
export const clipOfText = (text: string): unknown => {
  const clip: unknown = JSON.parse(text);
  if (!isRecord(clip) || !isRecord(clip['capture']) || !Array.isArray(clip['capture']['excerpts'])) return clip;
  const { capture } = clip;
  return { ...clip, capture: { ...capture, excerpts: clip['capture']['excerpts'].map(wholeExcerpt) } };
};
