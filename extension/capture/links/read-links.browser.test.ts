import { describe, expect, it } from 'vitest';
import { pageLinks, type PageLinks } from './page-links.ts';
import { readLinks } from './read-links.ts';

const fixtures = import.meta.glob<string>('./fixtures/*.html', { eager: true, query: '?raw', import: 'default' });

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const readHtml = (html: string, url: string): PageLinks => pageLinks.parse(readLinks(parse(html), url));

const read = (name: string, url: string): PageLinks => readHtml(fixtures[`./fixtures/${name}.html`] ?? '', url);

const titles = ({ links }: PageLinks, place: 'list' | 'rest'): string[] =>
  links.filter((link) => link.place === place).map(({ title }) => title);

const find = ({ links }: PageLinks, title: string): PageLinks['links'][number] | undefined =>
  links.find((link) => link.title === title);

describe('a ranked table of links', () => {
  const page = read('ranked-table', 'https://ranked.example/news');

  it('lists what it leads to, and its own questions, before votes, users, comments and further pages', () => {
    expect(titles(page, 'list')).toStrictEqual([
      'Late streams and what to do about them',
      'Sieve',
      'Ask: what do you read on a ferry?',
      'Legal',
    ]);
    expect(titles(page, 'rest')).toContain('hide');
    expect(titles(page, 'rest')).toContain('login');
    expect(titles(page, 'rest')).toContain('More');
  });

  it('says what stands in the row below, with the address as the page has it', () => {
    expect(find(page, 'Late streams and what to do about them')).toStrictEqual({
      url: 'https://streams.example/late?utm_source=hn',
      title: 'Late streams and what to do about them',
      context: '214 points by ada 3 hours ago | hide | 45 comments',
      place: 'list',
    });
  });
});

describe('a newsletter', () => {
  const page = read('newsletter', 'https://harbour.example/p/harbour-post-12');

  it('lists each address once under the words that name it, out of its wrapper', () => {
    expect(titles(page, 'list')).toStrictEqual([
      'Table formats, compared at last',
      'a long thread on runbooks that nobody follows',
    ]);
    expect(find(page, 'Table formats, compared at last')).toMatchObject({
      url: 'https://lakes.example/table-formats?utm_source=mail',
      context: 'Three formats on one laptop: what each promises, and what it costs when nobody compacts.',
    });
    expect(find(page, 'a long thread on runbooks that nobody follows')?.url).toBe('https://runbooks.example/thread');
  });

  it('keeps for the end what shares, forwards and unsubscribes, and says no address of a mailbox', () => {
    expect(titles(page, 'rest')).toStrictEqual([
      'Read more →',
      'Share on LinkedIn',
      'Forward to a friend today',
      'Unsubscribe from this list',
      'Change your preferences here',
    ]);
  });

  it('shows a link in a long paragraph with the words before and behind it', () => {
    expect(find(page, 'a long thread on runbooks that nobody follows')?.context).toMatch(
      /^Also read a long thread on runbooks that nobody follows, which the harbour/,
    );
  });
});

describe('search results', () => {
  const page = read('search-results', 'https://www.google.com/search?q=late+events');

  it('lists the pages that were found, by their own addresses', () => {
    expect(page.links.filter(({ place }) => place === 'list').map(({ title, url }) => [title, url])).toStrictEqual([
      ['Late streams', 'https://streams.example/late'],
      ['The sieve of events', 'https://code.example/sieve?fbclid=1'],
      ['Offline on a ferry', 'https://ferry.example/amp/offline'],
    ]);
    expect(find(page, 'The sieve of events')?.context).toBe('Throw away early what you will not read.');
  });
});

describe('the index of a blog', () => {
  const page = read('blog-index', 'https://blog.example/');

  it('lists its articles in any script, and neither menus nor authors nor older pages', () => {
    expect(titles(page, 'list')).toStrictEqual([
      'Kompakt',
      'Die Seite, die auf der Fähre geht',
      'كيف نقرأ الأرقام',
      '遅延イベントの扱い方について',
    ]);
    expect(titles(page, 'rest')).toContain('Ältere Beiträge dieses Blogs');
    expect(titles(page, 'rest')).toContain('Ein anderes Blog lesen');
  });

  it('takes the heading of a card as its name, and the rest of it as what stands around', () => {
    expect(find(page, 'Die Seite, die auf der Fähre geht')?.context).toBe(
      'Ohne Netz lesen und schreiben, und was dafür gespeichert wird.',
    );
  });
});

describe('past issues of a newsletter', () => {
  it('are told apart by their numbers', () => {
    const items = [1, 2, 3, 4].map(
      (at) => `<li><a href="https://post.example/p/${at}">The Harbour Post, issue ${at}</a></li>`,
    );
    expect(titles(readHtml(items.join(''), 'https://post.example/archive'), 'list')).toHaveLength(4);
  });
});

describe('a hostile page', () => {
  it('gives web addresses only, without secrets, and text that cannot turn its neighbours around', () => {
    const page = read('hostile', 'https://evil.example/');
    expect(page.links.map(({ url, title }) => [url, title])).toStrictEqual([
      ['https://good.example/a?utm_source=x', 'A name and a secret'],
      ['https://good.example/b', 'gpj.exe nruter eht <img src=x onerror=alert(1)>'],
      ['https://xn--80ak6aa92e.example/d', 'Looks like another name'],
      ['https://good.example/c', 'good.example/c'],
    ]);
  });

  it('gives the first 2,000 of a hundred thousand links, counts some of the others, and does not take for ever', () => {
    const links = Array.from(
      { length: 100_000 },
      (_, at) => `<p><a href="https://many.example/${at}">Number ${at} of them</a> and ${'words '.repeat(20)}</p>`,
    );
    const parsed = parse(links.join(''));
    const page = pageLinks.parse(readLinks(parsed, 'https://evil.example/'));
    expect(page.links).toHaveLength(2_000);
    expect(page.left).toBe(8_000);
  });

  it('is read however deep it nests', () => {
    const page = parse('<title>Deep</title>');
    let at: Element = page.body;
    for (let depth = 0; depth < 20_000; depth += 1) {
      const inner = page.createElement('div');
      at.append(inner);
      at = inner;
    }
    at.innerHTML = '<a href="https://deep.example/">As deep as the sea</a>';
    expect(titles(readLinks(page, 'https://evil.example/'), 'list')).toStrictEqual(['As deep as the sea']);
  });
});
