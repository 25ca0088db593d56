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
