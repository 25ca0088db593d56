import { afterEach, describe, expect, it } from 'vitest';
import { readMetadata } from '#extension/capture/metadata.ts';
import { testPage } from '#extension/capture/test-page.ts';

const HERE = 'https://www.example.org/posts/late';
const TITLE = '<title>Late streams at rest</title>';
const ADA = ['Ada Example'];

const linkedData = (thing: object): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

const authors = async (html: string, head = '', url = HERE): Promise<readonly string[]> => {
  const page = await testPage(html, TITLE + head);
  return readMetadata(page, url).authors;
};

const article = (html: string): string => `<article><h1>Late streams at rest</h1>${html}</article>`;
const said = (author: unknown): object => ({ '@type': 'BlogPosting', headline: 'Late streams at rest', author });

afterEach(() => document.body.replaceChildren());

describe('the authors a page shows', () => {
  it.each([
    [
      'at the foot of its article’s head',
      '<footer><p>Submitted by <a>Ada Example</a> on Wed, 18 November 2026</p></footer>',
    ],
    ['in a list of what is known of it', '<dl><dt>Author</dt><dd>Ada Example</dd><dt>Licence</dt><dd>None</dd></dl>'],
    ['in a table of that', '<table><tr><th>Author</th><td>Ada Example</td></tr></table>'],
    ['under the word for it', '<div><div>Written by</div><div>Ada Example</div></div>'],
    ['behind the day', '<p>Posted on November 18, 2026 by Ada Example</p>'],
    ['beside much script', `<div>By Ada Example<script>${'{}'.repeat(600)}</script></div>`],
    ['in the words of a newspaper of Spain', '<p class="firma"><em>Ada Example</em> | <span>Madrid</span></p>'],
    [
      'behind the weekday, the day and the zone',
      '<div class="byline">Monday August 17, 2026 10:05 am PDT by Ada Example</div>',
    ],
    ['before the day, marked as both', '<p class="date-author">Ada Example, 18.11.2026</p>'],
    ['behind the day and a label', '<p>18.11.2026 - Redaktion: Ada Example (Desk)</p>'],
    ['glued to the word before', '<p class="byline">ByAda Example</p>'],
    ['with a button glued behind', '<p class="byline"><a rel="author">Ada Example</a>Follow</p>'],
    ['twice in a row', '<p class="byline">Ada Example Ada Example</p>'],
    ['behind who checked it', '<p>Medically reviewed by Grace Sample, MD — By Ada Example</p>'],
  ])('are found %s', async (_where, html) => {
    expect(await authors(article(html))).toStrictEqual(ADA);
  });
});

describe('the authors a page shows with the paper they write for', () => {
  it('are told from it', async () => {
    const byline = article('<p class="byline">Ada Example, DAILY SAMPLE</p>');
    expect(await authors(byline, '', 'https://www.dailysample.com/late')).toStrictEqual(ADA);
    expect(await authors(byline)).toStrictEqual([...ADA, 'DAILY SAMPLE']);
  });
});

describe('the authors of what a page tells of', () => {
  it('are not its own: a table of facts', async () => {
    const facts = '<table class="infobox"><tr><th>Written by</th><td>Ada Example</td></tr></table>';
    expect(await authors(article(`${facts}<p>Late Streams is a play.</p>`))).toStrictEqual([]);
  });
});

describe('the authors a page states', () => {
  it('do not count where they are its publisher', async () => {
    const head = '<meta name="author" content="Example House"><meta name="DC.publisher" content="Example House">';
    expect(await authors(article('<p class="byline">By Ada Example</p>'), head)).toStrictEqual(ADA);
  });

  it('may be named in a card, not by the name of an account', async () => {
    expect(await authors(article(''), '<meta name="twitter:creator" content="Ada Example">')).toStrictEqual(ADA);
    expect(await authors(article(''), '<meta name="twitter:creator" content="adaexample">')).toStrictEqual([]);
  });

  it('do not count where their name stands only at the foot of the page, as of whom the site is', async () => {
    const stated = linkedData(said({ '@type': 'Person', name: 'Webb Master' }));
    expect(await authors(`${article('')}<footer>© 2026 by Webb Master</footer>`, stated)).toStrictEqual([]);
  });

  it.each([
    ['in parts', { '@type': 'Person', givenName: 'Ada', familyName: 'Example' }],
    ['in a list', { '@list': [{ '@type': 'Person', name: 'Ada Example' }] }],
  ])('may be named %s', async (_how, author) => {
    expect(await authors(article('<p>Ada Example</p>'), linkedData(said(author)))).toStrictEqual(ADA);
  });

  it('may be the one person whose site it is', async () => {
    const person = { '@type': ['Person', 'Organization'], '@id': '#ada', name: 'Ada Example' };
    const graph = linkedData({ '@graph': [{ ...said({ '@id': '#ada' }), publisher: { '@id': '#ada' } }, person] });
    const head = `${graph}<meta property="og:site_name" content="Ada Example">`;
    expect(await authors(article('<p>Ada Example</p>'), head)).toStrictEqual(ADA);
  });

  it('may be the one whom the site is called after, where a first name and a surname are stated', async () => {
    const site = (name: string): string =>
      `<meta name="author" content="${name}"><meta property="og:site_name" content="${name}">`;
    expect(await authors(article(''), site('Ada Example'))).toStrictEqual(ADA);
    expect(await authors(article(''), site('The Example Daily'))).toStrictEqual([]);
    expect(await authors(article(''), site('DailyExample'))).toStrictEqual([]);
  });

  it('may be whom the address is named after', async () => {
    const head = '<meta name="author" content="Ada Example">';
    expect(await authors(article(''), head, 'https://adaexample.org/late')).toStrictEqual(ADA);
  });

  it.each([
    ['in one tag', '<meta name="citation_author" content="Example, Ada; Sample, Grace">'],
    ['in the tag for all', '<meta name="citation_authors" content="Example, Ada; Sample, Grace">'],
  ])('are put in order where a paper files them all %s', async (_how, head) => {
    expect(await authors(article(''), head)).toStrictEqual(['Ada Example', 'Grace Sample']);
  });

  it('are read through lists in lists without end', async () => {
    const depth = 50_000;
    const deep = `${'{"@list":'.repeat(depth)}"x"${'}'.repeat(depth)}`;
    const head = `<script type="application/ld+json">{"@type":"BlogPosting","headline":"Late streams at rest","author":${deep}}</script>`;
    expect(await authors(article('<p>By Ada Example</p>'), head)).toStrictEqual(ADA);
  });
});

describe('a name of one word', () => {
  it.each([
    ['behind the word for it', '<p>Posted by ada on 18 November 2026</p>', ['ada']],
    ['behind the day', '<p>18.11.2026 13:30 von Ada</p>', ['Ada']],
    ['between the word for it and the day', '<p>Gespeichert von ada am 18. November 2026</p>', ['ada']],
    ['behind the word for it in German', '<p>von Ada</p>', ['Ada']],
    ['on a link to the author’s page', '<p><a href="/author/ada">Ada</a></p>', ['Ada']],
  ])('counts %s', async (_where, html, names) => {
    expect(await authors(article(html))).toStrictEqual(names);
  });

  it.each(['<p>by Monday</p>', '<p>by admin</p>', '<p>By the stream it rests</p>'])('is none in %s', async (html) => {
    expect(await authors(article(html))).toStrictEqual([]);
  });
});

describe('what is no author', () => {
  it.each(['8. November 2026', 'November 8, 2026', 'publisher', 'No Author', 'Kein Autor'])(
    'is stated all the same: %s',
    async (name) => {
      expect(await authors(article(''), `<meta name="author" content="${name}">`)).toStrictEqual([]);
    },
  );

  it('is praised or quoted on the page', async () => {
    const praise = (who: string): string =>
      `<blockquote><p>Best of all.</p><div class="author">${who}</div></blockquote>`;
    expect(await authors(article(praise('Grace Sample')))).toStrictEqual([]);
    expect(
      await authors(article(`<div class="testimonial"><span class="author">Grace Sample</span></div>`)),
    ).toStrictEqual([]);
  });

  it('wrote one of the articles a page lists', async () => {
    const post = (title: string): string =>
      `<article><h2><a href="/${title}">${title}</a></h2><p>By <a rel="author">Ada Example</a></p><p>All of it.</p></article>`;
    expect(await authors(`<main><h1>Late streams at rest</h1>${post('one')}${post('two')}</main>`)).toStrictEqual([]);
  });
});

describe('a stated author', () => {
  it('counts at the foot of the page where tags and JSON-LD agree', async () => {
    const head = `<meta name="author" content="Ada Example">${linkedData(said({ '@type': 'Person', name: 'Ada Example' }))}`;
    expect(await authors(`${article('')}<footer>Ada Example</footer>`, head)).toStrictEqual(ADA);
  });

  it('is read without the address behind the name', async () => {
    const head = '<meta name="author" content="Ada Example - https://www.example.net/ada">';
    expect(await authors(article(''), head)).toStrictEqual(ADA);
  });

  it.each(['DiscussionForumPosting', 'TechArticle', 'APIReference', 'OpinionNewsArticle', 'LiveBlogPosting'])(
    'is read from a %s',
    async (type) => {
      const stated = linkedData({ ...said({ '@type': 'Person', name: 'ada' }), '@type': type });
      expect(await authors(article('<p>ada</p>'), stated)).toStrictEqual(['ada']);
    },
  );

  it('is read from JSON-LD with a brace too many', async () => {
    const block = `${JSON.stringify(said({ '@type': 'Person', name: 'Ada Example' }))}}`;
    expect(
      await authors(article('<p>Ada Example</p>'), `<script type="application/ld+json">${block}</script>`),
    ).toStrictEqual(ADA);
  });
});
