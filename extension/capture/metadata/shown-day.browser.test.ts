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
    ['in the title of a time', '<abbr class="published" title="2026-11-18">8:00 AM</abbr>'],
    ['in the title of what is marked published', '<span class="published" title="2026-11-18">last week</span>'],
    ['behind a label of its own', '<div><b>Datum:</b> 18.11.2026</div>'],
    [
      'beside that of a teaser',
      '<p>18 November 2026</p><a href="/other"><b>Other</b><time datetime="2026-12-01">1 Dec</time></a>',
    ],
    ['that links to what the day brought', '<a href="/2026/11/18/"><time datetime="2026-11-18">18 November</time></a>'],
    ['whose moment says a quite other one', '<time datetime="2021-01-18T10:00">18 November 2026</time>'],
    ['behind a note with another day', '<p>Note: first told on 1 March 2020</p><p>18 November 2026</p>'],
    [
      'in a list of facts',
      '<dl><dt>Updated</dt><dd>1 December 2026</dd><dt>Published</dt><dd>18 November 2026</dd></dl>',
    ],
    [
      'below facts of what it is about',
      '<dl><dt>Opened</dt><dd>3 May 1999</dd></dl><table><tr><th>Closed</th><td>4 May 2001</td></tr></table><p>18 November 2026</p>',
    ],
    ['shortened as papers do', '<p>Nov. 18, 2026</p>'],
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
    [
      'a change, by the label before it',
      '<dl><dt>Date updated</dt><dd><time datetime="2026-12-01">1 December 2026</time></dd></dl>',
    ],
    [
      'a change, by the heading before it',
      '<aside><h4>Content current as of:</h4><p><time datetime="2026-12-01">1 December</time></p></aside>',
    ],
    ['days to come', '<p class="date">18.11.2098</p>'],
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

describe('the day a page shows alone', () => {
  const changed = '<meta property="article:modified_time" content="2026-11-18T10:00:00Z">';

  it('is none where the page states it as that of its last change', async () => {
    expect(await published('<p>18 November 2026</p>', changed)).toBeNull();
  });

  it('is that of publication all the same where it says so', async () => {
    expect(await published('<p>Published 18 November 2026</p>', changed)).toBe(DAY);
  });

  it('counts before a stated midnight in Greenwich that is next to it', async () => {
    const midnight = '<meta property="article:published_time" content="2026-11-19T00:00:00Z">';
    expect(await published('<p>18 November 2026</p>', midnight)).toBe(DAY);
  });
});

it('a stated day of publication counts before what is marked of another item in the text', async () => {
  const item = `<div itemscope itemtype="https://schema.org/BlogPosting"><meta itemprop="datePublished" content="2020-01-01">
    <span itemprop="headline">Late streams at rest</span></div>`;
  expect(await published(item, '<meta property="article:published_time" content="2026-11-18">')).toBe(DAY);
});

it('the articles of a page that lists them have days, the page has none', async () => {
  const post = (day: string): string =>
    `<article class="post"><h2>Late</h2><time datetime="${day}">${day}</time><p>All of it is here.</p></article>`;
  const page = await testPage(`<main><h1>Late streams at rest</h1>${post(DAY)}${post('2026-11-01')}</main>`, TITLE);
  expect(readMetadata(page, HERE).published).toBeNull();
});
