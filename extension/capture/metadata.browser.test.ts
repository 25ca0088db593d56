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
      '<h1>Heading</h1>',
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
      description: 'On time.',
      language: 'en',
      image: 'https://example.org/a.png',
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
      'Late | Streams',
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
    expect(readMetadata(await testPage('<h1>Other</h1>', head), HERE).title).toBe('Streams at rest');
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
