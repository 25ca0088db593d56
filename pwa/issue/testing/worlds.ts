import { type Clip, clip } from '#shared/clip.ts';
import { clipId, issueId } from '#shared/ids.ts';
import type { World } from '#pwa/issue/world.ts';

const uuid = (group: number, count: number): string =>
  `0195${String(group).padStart(4, '0')}-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;

export const ANY_ISSUE = issueId.parse(uuid(9999, 0));

/** A world whose ids are counted; two worlds of different groups never mint the same. */
export const counting = (group = 1): World => {
  let count = 0;
  return {
    mintId: () => {
      count += 1;
      return uuid(group, count);
    },
  };
};

/** A clip as the clipper would have made it, with only what the test is about. */
export const clipOf = (
  { mintId }: World,
  capture: Partial<Clip['capture']>,
  rest: Partial<Omit<Clip, 'capture' | 'id'>> = {},
): Clip =>
  clip.parse({
    v: 1,
    id: clipId.parse(mintId()),
    clippedAt: 0,
    note: '',
    section: null,
    joins: null,
    ...rest,
    capture: {
      url: 'https://a.example/page',
      canonicalUrl: null,
      title: 'A page',
      siteName: null,
      authors: [],
      published: null,
      description: null,
      language: null,
      image: null,
      excerpts: [],
      ...capture,
    },
  });
