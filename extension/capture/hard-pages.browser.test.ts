import { afterEach, describe, expect, it } from 'vitest';
import { capture } from '#shared/capture.ts';
import { LONGEST_EXCERPT } from '#shared/limits.ts';
import { capturePage } from './capture-page.ts';
import { readExcerpts } from './excerpts.ts';
import { selectMarked, testPage } from './test-page.ts';

const HERE = 'https://example.org/posts/late';
const WHERE = { url: HERE, loadedFrom: HERE, online: true };

/** Chromium's own layout overflows its stack somewhere between this and 5,000 levels, and the tab is gone. */
const DEEPEST = 2_500;

afterEach(() => document.body.replaceChildren());

const nested = (page: Document, tag: string, levels: number): Element => {
  const outer = page.createElement(tag);
  let inner = outer;
  for (let level = 1; level < levels; level += 1) {
    const next = page.createElement(tag);
    inner.append(`${level} `, next);
    inner = next;
  }
  inner.append('the end');
  return outer;
};

const select = (page: Document, node: Node): void => {
  page.getSelection()?.selectAllChildren(node);
};

/** Read carelessly, each takes minutes, and is ended; a loaded machine is slow, not wrong. */
describe('a page that is hard to read', () => {
  it.each([
    ['div', DEEPEST],
    ['span', DEEPEST],
    ['em', DEEPEST],
    // Each of their lines begins with a mark for each of its levels: as many lines as levels are soon more than a clip holds.
    ['blockquote', 300],
    ['ul', 300],
  ] as const)('is read to its end through many levels: %s, %i', async (tag, levels) => {
    const page = await testPage('<main></main>');
    page.querySelector('main')?.append(nested(page, tag, levels));
    select(page, page.body);
    const answer = capturePage(page, WHERE);
    expect(capture.safeParse(answer.capture).success).toBe(true);
    expect(answer.capture.excerpts).toHaveLength(1);
    const { text, markdown } = answer.capture.excerpts[0] ?? { text: '', markdown: '' };
    // Every word, in its order.
    expect(text.split(/\s+/)).toStrictEqual([
      ...Array.from({ length: levels - 1 }, (_, at) => String(at + 1)),
      'the',
      'end',
    ]);
    expect(markdown).toContain('the end');
  });

  it('is read beside 10,000 levels that are not shown', async () => {
    const page = await testPage('<p>late data</p><div hidden></div>');
    page.querySelector('div')?.append(nested(page, 'div', 10_000));
    select(page, page.body);
    expect(capturePage(page, WHERE).capture.excerpts).toMatchObject([{ markdown: 'late data' }]);
    page.querySelector('div')?.remove();
  });

  it.each(['blockquote', 'ul', 'div'])('gives a passage at the bottom of thousands of levels of %s', async (tag) => {
    const page = await testPage('<main></main>');
    const outer = nested(page, tag, DEEPEST);
    page.querySelector('main')?.append(outer);
    const end = document.evaluate('//text()[. = "the end"]', page, null, XPathResult.FIRST_ORDERED_NODE_TYPE);
    const range = page.createRange();
    range.selectNodeContents(end.singleNodeValue ?? page);
    const { excerpts } = readExcerpts(page, HERE, [range]);
    expect(excerpts).toMatchObject([{ text: 'the end', selector: { exact: 'the end' } }]);
    expect(excerpts[0]?.markdown.endsWith('the end')).toBe(true);
  });

  it('of 20 MB is read at once, with its words', async () => {
    const page = await testPage('<article><h1>Late</h1></article>', '<title>Late</title>');
    const words = 'late data is data that arrives after its window was closed, as most data does. ';
    const paragraphs = Array.from({ length: 20_000 }, (_, at) => {
      const paragraph = page.createElement('p');
      paragraph.append(`${at} ${words}`, page.createElement('i'));
      return paragraph;
    });
    page.querySelector('article')?.append(...paragraphs);
    const data = page.createElement('script');
    data.type = 'application/json';
    data.append(JSON.stringify({ text: words.repeat(220_000) }));
    page.body.append(data);
    select(page, paragraphs[19_000] ?? page);
    const { capture: captured } = capturePage(page, WHERE);
    expect(captured.excerpts).toMatchObject([{ text: `19000 ${words.trim()}` }]);
    expect(captured.excerpts[0]?.fragmentUrl).toContain('text=19000%20late');
    // Reckoned from its first part, where the numbers are shorter.
    expect(Math.abs((captured.words ?? 0) / 320_001 - 1)).toBeLessThan(0.05);
  });

  it('with a selection of 10 MB is clipped without it, and says so', async () => {
    const page = await testPage('<main></main>');
    page.querySelector('main')?.append('late data '.repeat(1_000_000));
    select(page, page.body);
    expect(capturePage(page, WHERE)).toMatchObject({ capture: { excerpts: [] }, left: 'too-long' });
  });

  it('of nothing but cells is clipped without them, and says so', async () => {
    const page = await testPage(
      `<table><!--[-->${'<tr><td colspan="1000" rowspan="60000"></td></tr>'.repeat(300)}<!--]--></table>`,
    );
    const range = selectMarked(page);
    expect(readExcerpts(page, HERE, [range])).toStrictEqual({ excerpts: [], left: 'too-long' });
  });

  it('gives a selection across hundreds of nodes whole and in order', async () => {
    const html = Array.from({ length: 600 }, (_, at) => `<p>say <b>${at}</b> and <a href="/${at}">on</a></p>`).join('');
    const page = await testPage(`<div>${html}</div>`);
    const paragraphs = page.querySelectorAll('p');
    const range = page.createRange();
    range.setStart(paragraphs[1]?.firstChild ?? page, 2);
    range.setEnd(paragraphs[598]?.lastChild?.firstChild ?? page, 1);
    const { excerpts } = readExcerpts(page, HERE, [range]);
    const lines = excerpts[0]?.markdown.split('\n\n') ?? [];
    expect(lines).toHaveLength(598);
    expect([lines[0], lines[300], lines[597]]).toStrictEqual([
      'y **1** and [on](https://example.org/1)',
      'say **301** and [on](https://example.org/301)',
      'say **598** and [o](https://example.org/598)',
    ]);
  });

  it('gives several ranges as several excerpts, in the order of the selection', async () => {
    const page = await testPage(
      '<p>one</p><pre><code class="language-js">let two;</code></pre><ul><li>three</li></ul>',
    );
    const ranges = ['p', 'code', 'li'].map((name) => {
      const range = page.createRange();
      range.selectNodeContents(page.querySelector(name) ?? page);
      return range;
    });
    const { excerpts } = readExcerpts(page, HERE, ranges);
    expect(excerpts.map(({ markdown }) => markdown)).toStrictEqual(['one', '```js\nlet two;\n```', '- three']);
  });

  it('leads nowhere in a page that says nothing else', async () => {
    const page = await testPage(
      `${'<p>all work</p>'.repeat(60)}<p><!--[-->all work<!--]--></p>${'<p>all work</p>'.repeat(60)}`,
    );
    const range = selectMarked(page);
    expect(readExcerpts(page, HERE, [range]).excerpts).toMatchObject([{ text: 'all work', fragmentUrl: null }]);
  });

  it('with more in a word than a text holds is cut at no place that loses one', async () => {
    const page = await testPage(`<p><!--[-->${'x'.repeat(LONGEST_EXCERPT - 1)}<!--]--></p>`);
    const range = selectMarked(page);
    const { excerpts } = readExcerpts(page, HERE, [range]);
    expect(excerpts[0]?.text).toHaveLength(LONGEST_EXCERPT - 1);
  });
});
