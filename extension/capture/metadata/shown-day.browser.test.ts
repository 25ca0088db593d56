import { afterEach, describe, expect, it } from 'vitest';
import { readMetadata } from '#extension/capture/metadata.ts';
import { testPage } from '#extension/capture/test-page.ts';

const HERE = 'https://www.example.org/posts/late';
const TITLE = '<title>Late streams at rest</title>';
const DAY = '2026-11-18';

const published = async (html: string, head = ''): Promise<string | null> => {
  const page = await testPage(`<article><h1>Late streams at rest</h1>${html}</article>`, TITLE + head);
  return readMetadata(page, HERE).published;
};

afterEach(() => document.body.replaceChildren());

describe('the day a page shows', () => {
  it.each([
    [
      'beside that of a change, in words before each',
      'Updated <time datetime="2026-12-01">December 1</time>. Published <time datetime="2026-11-18">November 18</time>',
    ],
    [
      'of a time marked as both since it was never changed',
      '<time class="entry-date published updated" datetime="2026-11-18">18 Nov</time>',
    ],
    [
      'at the foot of its article’s head',
      '<footer>Submitted by <a>Ada Example</a> on <span>Wed, 18 November 2026 - 08:00</span></footer>',
    ],
    [
      'in a line that has a script in it',
      `<div class="date">November 18th, 2026 in <a>Streams</a><script>${'{}'.repeat(300)}</script></div>`,
    ],
  ])('is the one of publication: %s', async (_where, html) => {
    expect(await published(html)).toBe(DAY);
  });

  it.each([
    ['a change', '<p>Last updated: <time datetime="2026-12-01">December 1, 2026</time></p>'],
    ['a change, by the name of what is around it', '<p><span class="last-modified"><b>December 1, 2026</b></span></p>'],
    ['something told', '<p>Join us on 18 November 2026 at the Old Mill for an evening about streams</p>'],
  ])('is none of %s', async (_what, html) => {
    expect(await published(html)).toBeNull();
  });
});

describe('the day a page states', () => {
  it('is not that of a video in it', async () => {
    const video = { '@type': 'VideoObject', '@id': HERE, name: 'A film', uploadDate: '2020-01-01' };
    const head = `<meta property="article:published_time" content="2026-11-18">
      <script type="application/ld+json">${JSON.stringify(video)}</script>`;
    expect(await published('', head)).toBe(DAY);
  });

  it('is read where JSON-LD says of what type it is', async () => {
    const said = {
      '@type': 'BlogPosting',
      headline: 'Late streams at rest',
      datePublished: { '@type': 'Date', '@value': DAY },
    };
    expect(await published('', `<script type="application/ld+json">${JSON.stringify(said)}</script>`)).toBe(DAY);
  });
});
