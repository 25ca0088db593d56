import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf, isGuessed } from './identity.ts';

const SAME: Readonly<Record<string, readonly string[]>> = {
  'medium:0123abcd4567': [
    'https://medium.com/@ada/late-streams-0123abcd4567',
    'https://medium.com/p/0123abcd4567',
    'https://ada.medium.com/late-streams-0123abcd4567?source=rss',
    'https://blog.streams.example/late-streams-0123abcd4567',
  ],
  'medium:012345678901': ['https://medium.com/p/012345678901'],
  'youtube:dQw4w9WgXcQ': [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42',
    'https://m.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ',
    'https://music.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://youtu.be/dQw4w9WgXcQ?si=x',
    'https://www.youtube.com/shorts/dQw4w9WgXcQ',
    'https://www.youtube.com/embed/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    'https://www.youtube.com/live/dQw4w9WgXcQ',
  ],
  'arxiv:2401.01234': [
    'https://arxiv.org/abs/2401.01234',
    'https://www.arxiv.org/abs/2401.01234v3',
    'http://export.arxiv.org/pdf/2401.01234v1.pdf',
    'https://arxiv.org/pdf/2401.01234',
    'https://arxiv.org/html/2401.01234v2',
    'https://doi.org/10.48550/arXiv.2401.01234',
  ],
  'arxiv:math.gt/0309136': ['https://arxiv.org/abs/math.GT/0309136', 'https://arxiv.org/pdf/math.GT/0309136v2.pdf'],
  'doi:10.1145/3341301.3359630': [
    'https://doi.org/10.1145/3341301.3359630',
    'https://dx.doi.org/10.1145/3341301.3359630',
    'https://dl.acm.org/doi/10.1145/3341301.3359630',
    'https://dl.acm.org/doi/abs/10.1145/3341301.3359630',
    'https://dl.acm.org/doi/pdf/10.1145%2F3341301.3359630',
    'https://dl.acm.org/doi/fullHtml/10.1145/3341301.3359630',
  ],
  'doi:10.3389/fpsyg.2020.00001': [
    'https://www.frontiersin.org/articles/10.3389/fpsyg.2020.00001/full',
    'https://doi.org/10.3389/FPSYG.2020.00001',
  ],
  'doi:10.1101/2020.01.30.927871': [
    'https://www.biorxiv.org/content/10.1101/2020.01.30.927871v2.full',
    'https://www.biorxiv.org/content/10.1101/2020.01.30.927871v1.full.pdf',
    'https://www.biorxiv.org/content/10.1101/2020.01.30.927871v1',
  ],
  'hn:8863': ['https://news.ycombinator.com/item?id=8863'],
  'github:ada/streams': [
    'https://github.com/ada/streams',
    'https://github.com/Ada/Streams/',
    'https://github.com/ada/streams.git',
    'https://github.com/ada/streams?tab=readme-ov-file#install',
  ],
  'github:ada/streams#12': [
    'https://github.com/ada/streams/issues/12',
    'https://github.com/ada/streams/pull/12',
    'https://github.com/ada/streams/pull/12/files',
    'https://github.com/ada/streams/issues/12#issuecomment-1',
  ],
};

describe('what an address leads to', () => {
  it.each(Object.entries(SAME).flatMap(([key, addresses]) => addresses.map((address) => [address, key] as const)))(
    'is one thing however it is spelled: %s is %s',
    (address, key) => {
      expect(identityOf(address)).toBe(key);
    },
  );

  it.each([
    'https://blog.example/late-streams',
    'https://blog.example/notes-202611241230',
    'https://blog.example/notes-abcdefabcdef',
    'https://blog.example/0123abcd4567',
    'https://medium.com/@ada',
    'https://medium.com/@ada/late-streams-0123abcd456',
    'https://www.youtube.com/@ada',
    'https://www.youtube.com/watch?list=PL1',
    'https://www.youtube.com/embed/videoseries?list=PL1',
    'https://youtube.example/watch?v=dQw4w9WgXcQ',
    'https://notyoutu.be/dQw4w9WgXcQ',
    'https://arxiv.org/list/cs.CL/2401',
    'https://arxiv.org/abs/2401.012',
    'https://doi.org/',
    'https://docs.example/10.2024/notes',
    'https://docs.example/content/10.24/notes',
    'https://news.ycombinator.com/newest',
    'https://news.ycombinator.com/item?id=x',
    'https://github.com/ada',
    'https://github.com/topics/streams',
    'https://github.com/ada/streams/blob/main/README.md',
    'https://github.com/ada/streams/issues',
    'https://gist.github.com/ada/streams',
    'mailto:ada@example.org',
    'file:///home/ada/late-streams-0123abcd4567',
    'not an address',
  ])('has no name of its own: %s', (address) => {
    expect(identityOf(address)).toBeNull();
  });

  it('tells things of one kind apart', () => {
    const of = (address: string): string | null => identityOf(address);
    expect(of('https://arxiv.org/abs/2401.01234')).not.toBe(of('https://arxiv.org/abs/2401.01235'));
    expect(of('https://github.com/ada/streams/issues/1')).not.toBe(of('https://github.com/ada/streams/issues/12'));
    expect(of('https://youtu.be/dQw4w9WgXcQ')).not.toBe(of('https://youtu.be/dQw4w9WgXcq'));
    expect(of('https://dl.acm.org/doi/10.1145/1')).not.toBe(of('https://dl.acm.org/doi/10.1145/11'));
  });

  const hosts = [
    'medium.com',
    'youtube.com',
    'arxiv.org',
    'doi.org',
    'news.ycombinator.com',
    'github.com',
    'x.example',
  ];

  it('throws on nothing that comes as an address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(...hosts).chain((host) => fc.string().map((rest) => `https://${host}/${rest}`)),
          fc.string(),
        ),
        (address) => {
          const key = identityOf(address);
          expect(key === null || key.includes(':')).toBe(true);
        },
      ),
    );
  });
});

it('is guessed only where the look of an id is all there is', () => {
  expect(isGuessed('https://blog.streams.example/late-streams-0123abcd4567')).toBe(true);
  expect(isGuessed('https://ada.medium.com/late-streams-0123abcd4567')).toBe(false);
  expect(isGuessed('https://arxiv.org/abs/2401.01234')).toBe(false);
  expect(isGuessed('https://blog.example/late-streams')).toBe(false);
  expect(isGuessed('not an address')).toBe(false);
});
