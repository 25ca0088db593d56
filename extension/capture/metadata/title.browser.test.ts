import { afterEach, describe, expect, it } from 'vitest';
import { readMetadata } from '#extension/capture/metadata.ts';
import { testPage } from '#extension/capture/test-page.ts';

const HERE = 'https://www.example.org/posts/late';

const titleOf = async (body: string, head: string): Promise<string> =>
  readMetadata(await testPage(body, head), HERE).title;

const stated = (title: string): string => `<meta property="og:title" content="${title}">`;

afterEach(() => document.body.replaceChildren());

describe('the heading of a page', () => {
  it.each([
    ['the sign of Sphinx', '<a class="headerlink" href="#late" title="Link to this heading">¶</a>'],
    ['a hash', '<a class="anchor" href="#late">#</a>'],
    ['an icon', '<a class="anchor" href="#late"><svg><title>Link</title></svg></a>'],
    ['a word for it', '<a class="header-anchor" href="#late">Permalink</a>'],
    ['an icon spelled by its name', '<a href="#late"><span class="material-icons">link</span></a>'],
    ['words for screen readers', '<span class="visually-hidden">(opens in a new window)</span>'],
    ['such words of a framework', '<span class="screen-reader-text">Article</span>'],
  ])('is read without %s', async (_what, mark) => {
    expect(await titleOf(`<h1>Late streams ${mark}</h1>`, '<title>Late streams — Example</title>')).toBe(
      'Late streams',
    );
  });

  it('is read where all of it is a link into the page', async () => {
    expect(await titleOf('<h1><a class="anchor" href="#late">Late streams</a></h1>', '')).toBe('Late streams');
  });

  it('gives way to the stated title that it ends with: what stands before names a theme', async () => {
    expect(await titleOf('<h1>Rivers: Late streams at rest</h1>', stated('Late streams at rest'))).toBe(
      'Late streams at rest',
    );
  });

  it('stays where the stated title was cut', async () => {
    expect(await titleOf('<h1>Late streams at rest in the valley</h1>', stated('Late streams at rest'))).toBe(
      'Late streams at rest in the valley',
    );
  });

  it('gives way to the stated title where they share no word', async () => {
    expect(await titleOf('<h1>Newsroom</h1>', stated('Late streams at rest'))).toBe('Late streams at rest');
  });

  it('is that of the site where the tab has it beside the stated title', async () => {
    const head = `${stated('Late streams at rest')}<title>Late streams at rest - The Valley Paper</title>`;
    expect(await titleOf('<h1>The Valley Paper</h1><p>They rest.</p>', head)).toBe('Late streams at rest');
    expect(await titleOf('<h1>The Valley Paper</h1><h3>Late streams at rest</h3>', head)).toBe('Late streams at rest');
  });

  it('is read without the number of an entry that the stated title has not', async () => {
    expect(await titleOf('<h1>Late streams #3</h1>', stated('Late streams'))).toBe('Late streams');
  });

  it('may be of the third rank, with who wrote it and when beside it', async () => {
    const body = `<h1>Example</h1><div><h3>Late streams at rest</h3><p class="byline">By Ada Example</p>
      <p>18 November 2026</p><p>They rest.</p></div>`;
    const page = await testPage(body, stated('Late streams at rest'));
    expect(readMetadata(page, HERE)).toMatchObject({
      title: 'Late streams at rest',
      authors: ['Ada Example'],
      published: '2026-11-18',
    });
  });
});

describe('the name of the site behind a title', () => {
  it.each(['|', '-', '–', '—', '―', '‒', '・', '｜', '│', 'ー', 'ㅡ', '一', '丨', 'ㅣ', 'ǀ', '«', '»', '::', '•'])(
    'is taken off behind %s',
    async (sign) => {
      const head = `<title>Late streams ${sign} Streams</title><meta property="og:site_name" content="Streams">`;
      expect(await titleOf('', head)).toBe('Late streams');
    },
  );

  it.each(['«Streams» tell of «rest» at last', '»Streams« und »Rest«', '« Streams » au repos'])(
    'is not looked for in quotation marks: %s',
    async (title) => {
      const head = `<title>${title}</title><meta property="og:site_name" content="Streams">`;
      expect(await titleOf('', head)).toBe(title);
    },
  );
});

describe('a number before the tab’s title', () => {
  it('is that of waiting messages', async () => {
    expect(await titleOf('', '<title>(3) Late streams</title>')).toBe('Late streams');
  });

  it('stays where the page calls itself so', async () => {
    expect(await titleOf('<h1>(500) days of streams</h1>', '<title>(500) days of streams</title>')).toBe(
      '(500) days of streams',
    );
  });
});
