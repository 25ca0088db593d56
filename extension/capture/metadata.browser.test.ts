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
    const page = await testPage('<h1>The heading</h1>', '<title>The page | Site</title>');
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
      '<p>Ada Example</p>',
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
      title: 'Next',
      pageTitle: 'Next | Example',
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

  it('keeps nothing of OpenGraph and JSON-LD that an app left behind under a fresh canonical link', async () => {
    const page = await testPage(
      '<article><h1>Next</h1><p class="byline">By Grace Sample</p></article>',
      `<title>Next | Example</title><link rel="canonical" href="/posts/next"><meta property="og:url" content="/posts/late">
       <meta property="og:title" content="Late"><meta property="og:image" content="/late.png">
       <meta property="og:description" content="All of it late."><meta property="og:site_name" content="Streams">
       ${linkedData({ '@type': 'NewsArticle', url: '/posts/late', headline: 'Late', author: 'Ada Example', datePublished: '2026-11-18' })}`,
    );
    expect(readMetadata(page, 'https://example.org/posts/next', HERE)).toMatchObject({
      canonicalUrl: 'https://example.org/posts/next',
      title: 'Next',
      siteName: 'Streams',
      authors: ['Grace Sample'],
      published: null,
      description: null,
      image: null,
    });
  });

  it('tells where an app left parameters behind from where it went on', async () => {
    const page = await testPage('', LEFT.replace('<link rel="canonical" href="/posts/late">', ''));
    expect(readMetadata(page, HERE, `${HERE}?fbclid=1`).authors).toStrictEqual(['Ada']);
    expect(readMetadata(page, `${HERE}?page=2`, HERE).authors).toStrictEqual([]);
  });
});

const linkedData = (thing: object): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

describe('tags that lie', () => {
  it('say the title of another article than the tab and the heading', async () => {
    const page = await testPage(
      '<article><h1>Late streams at rest</h1><p>By Ada Example</p></article>',
      `<title>Late streams at rest | Example</title><meta property="og:title" content="Seven bridges over the canal">
       <meta property="og:image" content="/bridges.png"><meta name="author" content="Grace Sample">`,
    );
    expect(readMetadata(page, HERE)).toMatchObject({
      title: 'Late streams at rest',
      authors: ['Ada Example'],
      image: null,
    });
  });

  it('are not those that only word the title anew', async () => {
    const page = await testPage(
      '<h1>Late streams at rest</h1>',
      '<title>Late streams at rest</title><meta property="og:title" content="When streams rest"><meta property="og:image" content="/a.png">',
    );
    expect(readMetadata(page, HERE).image).toBe('https://example.org/a.png');
  });

  it('name another site as the address of the page', async () => {
    const page = await testPage(
      '',
      '<link rel="canonical" href="https://example.com/"><meta property="og:url" content="https://example.net/posts/late">',
    );
    expect(readMetadata(page, HERE).canonicalUrl).toBeNull();
  });

  it('describe a related article in JSON-LD', async () => {
    const other = {
      '@type': 'NewsArticle',
      headline: 'Seven bridges over the canal',
      author: 'Grace Sample',
      datePublished: '2020-05-01',
    };
    const page = await testPage(
      '<h1>Late streams</h1><p>Grace Sample</p>',
      `<title>Late streams</title>${linkedData(other)}`,
    );
    expect(readMetadata(page, HERE)).toMatchObject({ title: 'Late streams', authors: [], published: null });
  });

  it('name as the author the account that published, whom no reader sees', async () => {
    const said = { '@type': 'Article', headline: 'Late streams', author: { '@type': 'Person', name: 'Webb Master' } };
    const page = await testPage(
      '<h1>Late streams</h1><p>By Ada Example, Berlin</p>',
      `<title>Late streams</title>${linkedData(said)}`,
    );
    expect(readMetadata(page, HERE).authors).toStrictEqual(['Ada Example']);
  });

  it('name a moment of the day before or after the one the page was written on', async () => {
    const page = await testPage(
      '',
      `<title>Late</title><meta property="article:published_time" content="2026-11-19T05:30:00Z">`,
    );
    expect(readMetadata(page, 'https://example.org/2026/11/18/late').published).toBe('2026-11-18');
  });
});

describe('the authors of a page', () => {
  it.each([
    [
      'without the one who took the photo',
      '<p class="image-credits"><a rel="author">Photo Grapher</a></p><p>By Ada Example</p>',
    ],
    ['without a photo credit within a line', '<p>Photo <span>by Grace Sample</span></p><p>By Ada Example</p>'],
    ['without a duty', '<p class="byline">By Ada Example, Senior Editor at Streams</p>'],
    ['without a place', '<p>Von Ada Example, Berlin</p>'],
    [
      'as a label says',
      '<div class="author"><p>Autorin Ada Example:</p><p>Übersetzung <a href="/author/grace">Grace Sample</a></p></div>',
    ],
    [
      'as the last lines say',
      `${'<p>Text goes on and on, and names nobody at all.</p>'.repeat(80)}<p><b>Author: Ada Example</b></p>`,
    ],
  ])('are named %s', async (_how, html) => {
    const page = await testPage(`<article><h1>Late streams</h1>${html}</article>`, '<title>Late streams</title>');
    expect(readMetadata(page, HERE).authors).toStrictEqual(['Ada Example']);
  });

  it('are named in the order they are said in, where a paper files them', async () => {
    const head =
      '<meta name="citation_author" content="Example, Ada"><meta name="citation_author" content="van Sample, Grace">';
    expect(readMetadata(await testPage('', head), HERE).authors).toStrictEqual(['Ada Example', 'Grace van Sample']);
  });
});

describe('what a page says in other ways', () => {
  it('is read from microdata where JSON-LD tells of no article', async () => {
    const page = await testPage(
      `<div itemscope itemtype="https://schema.org/BlogPosting"><h2 itemprop="headline">Late streams</h2>
       <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada Example</b></span>
       <time itemprop="datePublished" datetime="2026-11-18">yesterday</time><i itemprop="__proto__ constructor">x</i>
       <img itemprop="image" src="/a.png"></div>`,
      `<title>Late streams | Example</title>${linkedData({ '@type': 'WebSite', name: 'Streams' })}`,
    );
    expect(readMetadata(page, HERE)).toMatchObject({
      title: 'Late streams',
      authors: ['Ada Example'],
      published: '2026-11-18',
      image: 'https://example.org/a.png',
      kind: 'article',
    });
  });

  const ARTICLE = { '@type': 'Article', headline: 'Late streams', description: 'They rest.' };
  const SITE = {
    '@type': 'Organization',
    name: 'Streams',
    description: 'All that flows.',
    logo: { url: '/brand.png' },
  };
  const titled = (head: string): Promise<Document> => testPage('', `<title>Late streams</title>${head}`);

  it.each([
    [
      'JSON-LD',
      linkedData({ ...ARTICLE, image: [{ '@type': 'ImageObject', url: '/a.png' }] }) +
        '<meta property="og:image" content="/b.png">',
    ],
    ['an old link', '<link rel="image_src" href="/a.png">'],
    [
      'OpenGraph, not the logo JSON-LD names',
      `${linkedData(SITE)}<meta property="og:image" content="/brand.png"><meta name="twitter:image" content="/a.png">`,
    ],
    [
      'OpenGraph, not what is called a logo',
      '<meta property="og:image" content="/site-logo.svg"><link rel="image_src" href="/a.png">',
    ],
  ])('has its picture from %s', async (_where, head) => {
    expect(readMetadata(await titled(head), HERE).image).toBe('https://example.org/a.png');
  });

  it('is described as the article is, not by the slogan of its site', async () => {
    const slogan = '<meta property="og:description" content="All that flows.">';
    expect(readMetadata(await titled(slogan + linkedData(ARTICLE)), HERE).description).toBe('They rest.');
    expect(readMetadata(await titled(slogan + linkedData(SITE)), HERE).description).toBeNull();
  });

  it.each([
    ['<meta property="og:locale" content="pt_BR">', 'pt-BR'],
    ['<meta http-equiv="Content-Language" content="de, en">', 'de'],
  ])('has its language from %s where its root has none', async (head, language) => {
    const page = await titled(head);
    page.documentElement.removeAttribute('lang');
    expect(readMetadata(page, HERE).language).toBe(language);
  });

  it('has its date from months in its own language where it does not say which', async () => {
    const page = await testPage('<article><h1>Late</h1><p>Freitag, 5. Juni 2026</p></article>', '<title>Late</title>');
    page.documentElement.removeAttribute('lang');
    expect(readMetadata(page, HERE).published).toBe('2026-06-05');
  });

  it('has the day of the only time marked in its article', async () => {
    const page = await testPage(
      `<article><h1>Late</h1>${'<p>Text goes on and on, and names no day at all.</p>'.repeat(80)}<time datetime="2026-06-05"></time></article>`,
      '<title>Late</title>',
    );
    expect(readMetadata(page, HERE).published).toBe('2026-06-05');
  });

  it.each([
    ['/posts/', '<h2>The rest of streams</h2>', 'The rest of streams'],
    ['/posts/late', '<h2>More to read</h2>', 'Our log of streams'],
  ])('is not titled by a heading that leads up to %s', async (address, lesser, title) => {
    const heading = `<h1><a href="https://www.example.org${address}">Our log of streams</a></h1>`;
    const head = '<title>Our log of streams » Archive » The rest of streams</title>';
    const page = await testPage(heading + lesser, head);
    expect(readMetadata(page, HERE).title).toBe(title);
  });

  it('is titled without the line over its heading where its tags leave that out', async () => {
    const page = await testPage('<h1><small>Tunisia</small><br>Late streams</h1>', '<title>Late streams</title>');
    expect(readMetadata(page, HERE).title).toBe('Late streams');
  });
});
