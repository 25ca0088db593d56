import { afterEach, describe, expect, it } from 'vitest';
import { capture } from '#shared/capture.ts';
import { capturePage } from './capture-page.ts';
import { readMetadata } from './metadata.ts';
import { testPage } from './test-page.ts';

const HERE = 'https://www.example.org/posts/late';

afterEach(() => document.body.replaceChildren());

describe('what a page says of itself', () => {
  it('is read from its tags', async () => {
    const page = await testPage(
      '<h1>Late &amp; early</h1>',
      `<title>Late | Example</title>
       <meta property="og:title" content=" Late  &amp; early "><meta property="og:site_name" content="Streams">
       <link rel="canonical" href="https://example.org/posts/late"><meta name="author" content="Ada Example">
       <meta property="article:author" content="https://example.org/ada"><meta name="description" content="On time.">
       <meta property="article:published_time" content="2026-11-18T08:00:00Z"><meta property="og:image" content="/a.png">`,
    );
    expect(readMetadata(page, HERE)).toStrictEqual({
      canonicalUrl: 'https://example.org/posts/late',
      title: 'Late & early',
      siteName: 'Streams',
      authors: ['Ada Example'],
      published: '2026-11-18T08:00:00Z',
      publishedBy: 'stated',
      description: 'On time.',
      language: 'en',
      image: 'https://example.org/a.png',
      kind: 'article',
    });
  });

  it('falls back to the one heading, and the name of the host', async () => {
    const page = await testPage('<h1>The heading</h1>', '<title>Title | Site</title>');
    expect(readMetadata(page, HERE)).toMatchObject({ title: 'The heading', siteName: 'example.org', authors: [] });
  });

  it('falls back to the title where several headings stand', async () => {
    const page = await testPage('<h1>One</h1><h1>Two</h1>', '<title>Title | Site</title>');
    expect(readMetadata(page, HERE).title).toBe('Title | Site');
  });

  it.each([
    ['its one heading', '<h1>Late streams</h1>', '<title>Streams!</title>', 'Late streams'],
    [
      'its title, where the heading is the site’s name too',
      '<h1>STREAMS</h1>',
      '<title>Late | Streams</title>',
      'Late',
    ],
    ['the site’s name, where it says nothing else', '', '<title>Streams!</title>', 'Streams'],
  ])('is not titled by the name of its site, but by %s', async (_what, body, title, expected) => {
    const head = '<meta property="og:title" content="Streams"><meta property="og:site_name" content="Streams!">';
    const page = await testPage(body, head + title);
    expect(readMetadata(page, HERE).title).toBe(expected);
  });

  it('is titled by the name of its site on the home page', async () => {
    const head = '<meta property="og:title" content="Streams"><meta property="og:site_name" content="Streams">';
    const page = await testPage('<h1>Welcome</h1>', head);
    expect(readMetadata(page, 'https://www.example.org/').title).toBe('Streams');
  });

  it('keeps a stated title that only begins with the name of the site', async () => {
    const head = '<meta property="og:title" content="Streams at rest"><meta property="og:site_name" content="Streams">';
    expect(readMetadata(await testPage('', head), HERE).title).toBe('Streams at rest');
  });

  it('is titled as its heading has it, and keeps what the page states', async () => {
    const page = await testPage('<h1>Late streams</h1>', '<title>Late streams | Example</title>');
    expect(readMetadata(page, HERE)).toMatchObject({ title: 'Late streams', pageTitle: 'Late streams | Example' });
  });

  it('is titled by what its tags agree on, where its heading is of something else', async () => {
    const head = '<title>Late streams</title><meta property="og:title" content="Late streams">';
    const page = await testPage('<h1>Our weekly column</h1>', head);
    expect(readMetadata(page, HERE).title).toBe('Late streams');
  });

  it('says who wrote it and when as the head of the article shows it', async () => {
    const page = await testPage(
      `<article><h1>Late streams</h1><p class="byline">By Ada Example | 18 November 2026</p><p>Text.</p></article>
       <aside class="related"><p class="byline">By Grace Sample | 1 May 2020</p></aside>`,
      '<title>Late streams</title>',
    );
    expect(readMetadata(page, HERE)).toMatchObject({
      authors: ['Ada Example'],
      published: '2026-11-18',
      publishedBy: 'shown',
    });
  });

  it('names nobody where two names stand marked', async () => {
    const page = await testPage(
      `<article><h1>Late streams</h1>${'<p>Text goes on and on, and names nobody at all.</p>'.repeat(80)}
       <a rel="author">Ada Example</a><a rel="author">Grace Sample</a></article>`,
      '<title>Late streams</title>',
    );
    expect(readMetadata(page, HERE).authors).toStrictEqual([]);
  });

  it('takes the day of the address where it says nothing else', async () => {
    const page = await testPage('<p>Text.</p>', '<title>Late</title>');
    expect(readMetadata(page, 'https://www.example.org/2026/11/18/late')).toMatchObject({
      published: '2026-11-18',
      publishedBy: 'address',
    });
  });

  it('takes no day that can be read two ways', async () => {
    const page = await testPage('<article><h1>Late</h1><p>03/04/2026</p></article>', '<title>Late</title>');
    expect(readMetadata(page, HERE).published).toBeNull();
  });

  it('is read from JSON-LD that is broken', async () => {
    const page = await testPage(
      '',
      `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Late","author":[{"@id":"#ada"}],
       "datePublished":"2026-11-18",},{"@type":"Person","@id":"#ada","name":"Ada
       Example"},]}</script>`,
    );
    expect(readMetadata(page, HERE)).toMatchObject({
      title: 'Late',
      authors: ['Ada Example'],
      published: '2026-11-18',
      publishedBy: 'stated',
      kind: 'article',
    });
  });

  it('is read within bounds where JSON-LD has more than a clip holds', async () => {
    const said = {
      '@type': 'NewsArticle',
      headline: 'Late',
      author: '<'.repeat(400_000),
      datePublished: `2026-11-18T08:00 (${'a'.repeat(5_000)})`,
    };
    const page = await testPage('', `<script type="application/ld+json">${JSON.stringify(said)}</script>`);
    const { capture: captured } = capturePage(page, { url: HERE, loadedFrom: HERE, online: true });
    expect(capture.safeParse(captured).success).toBe(true);
    expect(captured).toMatchObject({ title: 'Late', authors: [], published: '2026-11-18' });
  });

  it('is cut to what a clip holds, never through a character', async () => {
    const page = await testPage('', `<title>${'😀'.repeat(4_000)}</title>`);
    const answer = capturePage(page, { url: HERE, loadedFrom: HERE, online: true });
    expect(capture.safeParse(answer.capture).success).toBe(true);
    expect(answer.capture.title.endsWith('😀…')).toBe(true);
  });

  it('is read where the page names its elements after the document’s own members', async () => {
    const page = await testPage(
      '<img name="documentElement"><img name="querySelector"><img name="title"><h1>Here</h1>',
    );
    expect(readMetadata(page, HERE).title).toBe('Here');
  });

  it('keeps out dates and languages that are none', async () => {
    const page = await testPage('', '<meta property="article:published_time" content="yesterday">');
    page.documentElement.lang = 'klingon!';
    expect(readMetadata(page, HERE)).toMatchObject({ published: null, language: null });
  });

  const LEFT = `<title>Next | Example</title><link rel="canonical" href="/posts/late"><meta name="author" content="Ada">
    <meta property="og:title" content="Late"><meta property="og:image" content="/late.png">`;

  it('is not believed of the page that an app left behind when it went on to another', async () => {
    const page = await testPage('<h1>Late</h1>', LEFT);
    expect(readMetadata(page, `${HERE}r-still`, HERE)).toMatchObject({
      title: 'Next | Example',
      canonicalUrl: null,
      authors: [],
      image: null,
    });
  });

  it('is believed of an app that keeps its tags up with its address', async () => {
    const page = await testPage('', LEFT.replace('/posts/late', '/posts/next'));
    expect(readMetadata(page, 'https://example.org/posts/next?utm_source=x', HERE)).toMatchObject({
      title: 'Late',
      canonicalUrl: 'https://example.org/posts/next',
      authors: ['Ada'],
    });
  });

  it('is believed where only the place in the page changed since it was loaded', async () => {
    const page = await testPage('', LEFT);
    expect(readMetadata(page, `${HERE}#comments`, HERE).title).toBe('Late');
  });
});
