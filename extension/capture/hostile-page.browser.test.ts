import { afterEach, describe, expect, it } from 'vitest';
import { capture } from '#shared/capture.ts';
import { capturePage } from './capture-page.ts';
import { readLinks } from './links/read-links.ts';
import { selectMarked, testPage } from './test-page.ts';

const HERE = 'https://example.org/posts/late';
const WHERE = { url: HERE, loadedFrom: HERE, online: true };
const TEXT = 'Late data is data that arrives after its window was closed, as most data does on most days. ';

const selectAll = (page: Document): void => {
  page.getSelection()?.selectAllChildren(page.documentElement);
};

afterEach(() => document.body.replaceChildren());

describe('a page that hides its nodes’ members behind the fields of a form', () => {
  const MEMBERS =
    'attributes childNodes children closest contains getRootNode matches parentNode querySelector querySelectorAll tagName textContent';
  const FIELDS = MEMBERS.split(' ')
    .map((name) => `<input name="${name}">`)
    .join('');

  it('is clipped with its words, its author and its date', async () => {
    const page = await testPage(
      `<form class="post katex" itemscope itemtype="https://schema.org/Article">${FIELDS}<h1>Late data</h1>
       <p class="byline">By Ada Example, 18 November 2026</p><p>${TEXT.repeat(8)}</p></form>`,
      '<title>Late data</title>',
    );
    selectAll(page);
    const { capture: captured } = capturePage(page, WHERE);
    expect(captured).toMatchObject({ title: 'Late data', authors: ['Ada Example'], published: '2026-11-18' });
    expect(captured.excerpts[0]?.text).toContain(TEXT.trim());
  });

  it('gives its links', async () => {
    const page = await testPage(
      `<form id="menu" class="menu">${FIELDS}<a href="/on/to/late/data">On to the late data</a></form>`,
    );
    expect(readLinks(page, HERE).links).toHaveLength(1);
  });
});

describe('what hides in a text', () => {
  it('is no part of a title, a name or an excerpt', async () => {
    const page = await testPage('<h1></h1><p class="byline"></p>');
    page.title = 'Late\u0000 \u202Edata\uD800 at\u2066 rest';
    page.querySelector('h1')?.append(page.title);
    page.querySelector('p')?.append('By Ada\u202E Example');
    selectAll(page);
    const { capture: captured } = capturePage(page, WHERE);
    expect(captured).toMatchObject({ title: 'Late data\uFFFD at rest', authors: ['Ada Example'] });
    const { text = '', selector } = captured.excerpts[0] ?? {};
    expect([text, selector?.exact].map((each) => each?.isWellFormed())).toStrictEqual([true, true]);
  });

  it('is no half of a character at the edge of what stands around an excerpt', async () => {
    const page = await testPage(`<p>${'😀'.repeat(20)}x<b>late</b>x${'😀'.repeat(20)}</p>`);
    page.getSelection()?.selectAllChildren(page.querySelector('b') ?? page);
    const { selector } = capturePage(page, WHERE).capture.excerpts[0] ?? {};
    expect(selector).toStrictEqual({ exact: 'late', prefix: `${'😀'.repeat(15)}x`, suffix: `x${'😀'.repeat(15)}` });
  });
});

describe('code among words', () => {
  const SNEAKY = '[x](javascript:alert(1)) <img src=x onerror=alert(1)>';

  it.each([
    ['h1', `\`let a; ${SNEAKY}\``],
    ['summary', `\`let a; ${SNEAKY}\``],
    // Where blocks may be, it is a block between what stands before and after it.
    ...['p', 'b', 'em'].map((tag): [string, string] => [tag, `\n\n\`\`\`\nlet a;\n${SNEAKY}\n\`\`\`\n\n`]),
  ])('stays code in %s', async (tag, code) => {
    const page = await testPage('<main></main>');
    const [outer, pre] = [page.createElement(tag), page.createElement('pre')];
    pre.append(`let a;\n${SNEAKY}`);
    outer.append('late data ', pre, ' at rest');
    page.querySelector('main')?.append(outer);
    selectAll(page);
    expect(capturePage(page, WHERE).capture.excerpts[0]?.markdown).toContain(code);
  });

  it.each([
    ['<kbd>![x](data:text/html,x)</kbd><kbd></kbd>', '`![x](data:text/html,x)`'],
    ['<code>[x](javascript:a) ` b</code><code>c</code>', '``[x](javascript:a) ` b`` `c`'],
  ])('stays code beside other code: %s', async (html, markdown) => {
    const page = await testPage(`<p>${html}</p>`);
    selectAll(page);
    expect(capturePage(page, WHERE).capture.excerpts[0]?.markdown).toBe(markdown);
  });

  it('that no fence may hold begins no heading or list', async () => {
    const page = await testPage('<pre># {{ late }}\n- data</pre>');
    selectAll(page);
    expect(capturePage(page, WHERE).capture.excerpts[0]?.markdown).toBe('\\# &#123;{ late &#125;}  \n\\- data');
  });
});

describe('addresses no clip can hold', () => {
  const LONG = `https://example.org/${'x'.repeat(2_000_000)}`;

  it('are left out, and the words of a link to one kept', async () => {
    const page = await testPage(
      `<p>on to <a>late data</a></p>`,
      '<link rel="canonical"><meta property="og:image" content="/a.png"><title>Late</title>',
    );
    for (const [element, name] of [
      ['a', 'href'],
      ['link', 'href'],
      ['meta', 'content'],
    ] as const)
      page.querySelector(element)?.setAttribute(name, LONG);
    selectAll(page);
    const { capture: captured } = capturePage(page, WHERE);
    expect(capture.safeParse(captured).success).toBe(true);
    expect(captured).toMatchObject({ canonicalUrl: null, image: null });
    expect(captured.excerpts[0]?.text).toBe('on to late data');
  });

  it.each(['javascript:alert(1)//', 'data:text/html,x', 'https://[', 'about:blank'])(
    'are not made by a base of %s',
    async (base) => {
      const page = await testPage(
        '<p>on to <a href="next">late data</a></p>',
        '<meta property="og:image" content="a.png">',
      );
      page.querySelector('base')?.setAttribute('href', base);
      selectAll(page);
      const { capture: captured } = capturePage(page, WHERE);
      expect(captured.excerpts[0]?.markdown).toMatch(/^on to (?:late data$|\[late data\]\(https?:)/);
      expect(captured.image === null || captured.image.startsWith('http')).toBe(true);
    },
  );
});

describe('a document that is no page', () => {
  it.each([
    [
      'XHTML',
      'application/xhtml+xml',
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Late</title></head><body><h1>Late</h1><p>${TEXT}</p></body></html>`,
    ],
    [
      'a picture',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><title>Late</title><text y="9">Late data</text></svg>',
    ],
    [
      'a feed',
      'text/xml',
      '<rss><channel><title>Late</title><item><link>https://example.org/1</link></item></channel></rss>',
    ],
    ['plain text', 'text/plain', 'Late data\nis late.'],
    ['nothing', 'text/html', ''],
    ['frames', 'text/html', '<frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>'],
  ])('is clipped: %s', async (_what, type, source) => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = URL.createObjectURL(new Blob([source], { type }));
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument;
    if (page === null) throw new Error('no page');
    selectAll(page);
    const answer = capturePage(page, WHERE);
    expect(capture.safeParse(answer.capture).error).toBeUndefined();
    expect(readLinks(page, HERE).left).toBe(0);
  });

  it('may have no root at all', async () => {
    const page = await testPage('');
    page.documentElement.remove();
    expect(() => capturePage(page, WHERE)).toThrow('a page without a root');
  });
});

describe('what a page states for machines and none can read', () => {
  const TEXT_OF_PAGE = '潮水很慢，船在等。'.repeat(40);
  it.each(['utf-8', 'en-u', 'de-1', 'x', 'en-', 'zh-Hans-CN-x', 'e'.repeat(4), '中文', 'en-US-en-US', '-', 'root'])(
    'keeps the passage of a page in the language %j',
    async (language) => {
      const page = await testPage(`<article><h1>Late</h1><p><!--[-->Kept.<!--]--></p><p>${TEXT_OF_PAGE}</p></article>`);
      page.documentElement.setAttribute('lang', language);
      selectMarked(page);
      const { excerpts } = capturePage(page, WHERE).capture;
      expect(excerpts).toMatchObject([{ markdown: 'Kept.' }]);
    },
  );
  it.each(['https%3A%2F%2F%5B', 'https%3A%2F%2F%zz', 'https://[', '//', 'https://:0/', 'about:blank', '\\\\'])(
    'keeps the passage of a page that calls itself %j',
    async (address) => {
      const page = await testPage(
        `<p><!--[-->Kept <a href="${address}">there</a>.<!--]--></p>`,
        `<link rel="canonical" href="${address}"><meta property="og:url" content="${address}"><meta property="og:image" content="${address}">`,
      );
      selectMarked(page);
      const { excerpts } = capturePage(page, WHERE).capture;
      expect(excerpts).toHaveLength(1);
    },
  );
});
