import { afterEach, describe, expect, it } from 'vitest';
import { LONGEST_EXCERPT, MOST_EXCERPTS } from '#shared/limits.ts';
import { readExcerpts } from './excerpts.ts';
import { selectMarked, testPage } from './test-page.ts';

const URL_OF_PAGE = 'https://example.org/posts/late?x=1#part';

const readSelected = async (html: string): Promise<ReturnType<typeof readExcerpts>> => {
  const page = await testPage(html);
  selectMarked(page);
  return readExcerpts(page, URL_OF_PAGE);
};

afterEach(() => document.body.replaceChildren());

describe('what is highlighted in a page', () => {
  it('is quoted with the words around it', async () => {
    const { excerpts } = await readSelected('<p>Before it, <!--[-->the words<!--]--></p><p>and after.</p>');
    expect(excerpts.map(({ selector }) => selector)).toStrictEqual([
      { exact: 'the words', prefix: 'Before it, ', suffix: 'and after.' },
    ]);
  });

  it('gets a text fragment with the grammar of fragments encoded', async () => {
    const { excerpts } = await readSelected('<p>So <!--[-->well-known, R&amp;D<!--]--> here.</p>');
    expect(excerpts[0]?.fragmentUrl).toBe(`${URL_OF_PAGE}:~:text=well%2Dknown%2C%20R%26D`);
  });

  it('is told apart by what stands around it where the page says it twice', async () => {
    const { excerpts } = await readSelected('<p>First the word here. Then <!--[-->the word<!--]--> there.</p>');
    expect(excerpts[0]?.fragmentUrl).toBe(`${URL_OF_PAGE}:~:text=word%20here.%20Then-,the%20word,-there.`);
  });

  it('is told apart where other capitals and white space say it elsewhere, as browsers see no difference', async () => {
    const { excerpts } = await readSelected('<p>Be (very)\n  GOOD. Say <!--[-->be (very) good<!--]--> there.</p>');
    expect(excerpts[0]?.fragmentUrl).toContain('Say-,be%20(very)%20good,-there.');
  });

  it('is told apart where another passage begins with its first words', async () => {
    const { excerpts } = await readSelected('<p>One and two</p><p>Now <!--[-->one</p><p>three<!--]--> four</p>');
    expect(excerpts[0]?.fragmentUrl).toContain('Now-,one,three,-four');
  });

  it('is named by its two ends where it crosses blocks', async () => {
    const { excerpts } = await readSelected('<p>One <!--[-->two</p><p>three<!--]--> four</p>');
    expect(excerpts[0]).toMatchObject({ text: 'two\n\nthree', fragmentUrl: `${URL_OF_PAGE}:~:text=two,three` });
  });

  it('is nothing where nothing is selected', async () => {
    expect(readExcerpts(await testPage('<p>words</p>'), URL_OF_PAGE)).toStrictEqual({ excerpts: [], left: null });
  });

  it('is left out whole and told where it is too long', async () => {
    const words = 'word '.repeat(LONGEST_EXCERPT / 5 + 1);
    expect(await readSelected(`<p><!--[-->${words}<!--]--></p>`)).toStrictEqual({ excerpts: [], left: 'too-long' });
  });

  it('is left out whole where only its escapes make it too long', async () => {
    const stars = '*'.repeat(LONGEST_EXCERPT - 10);
    expect(await readSelected(`<p><!--[-->${stars}<!--]--></p>`)).toStrictEqual({ excerpts: [], left: 'too-long' });
  });

  it('comes in as many parts as were highlighted, up to a limit that is told', async () => {
    const page = await testPage('<p>word</p>');
    const word = page.querySelector('p')?.firstChild;
    if (!word) throw new Error('no word');
    const ranges = Array.from({ length: MOST_EXCERPTS + 1 }, () => {
      const range = page.createRange();
      range.selectNodeContents(word);
      return range;
    });
    const { excerpts, left } = readExcerpts(page, URL_OF_PAGE, ranges);
    expect([excerpts.length, left]).toStrictEqual([MOST_EXCERPTS, 'too-many']);
  });

  it('counts in a text field, as plain text', async () => {
    const page = await testPage('<textarea>say *this* now</textarea>');
    const field = page.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(4, 10);
    const { excerpts } = readExcerpts(page, URL_OF_PAGE);
    expect(excerpts).toStrictEqual([
      {
        markdown: String.raw`\*this\*`,
        text: '*this*',
        selector: { exact: '*this*', prefix: 'say ', suffix: ' now' },
        fragmentUrl: null,
      },
    ]);
  });

  it('is never taken out of a password field', async () => {
    const page = await testPage('<input type="password" value="secret">');
    const field = page.querySelector('input');
    field?.focus();
    field?.select();
    expect(readExcerpts(page, URL_OF_PAGE).excerpts).toStrictEqual([]);
  });

  it('counts in a frame of the same origin', async () => {
    const page = await testPage('<iframe></iframe>');
    const inner = page.querySelector('iframe')?.contentDocument;
    if (!inner) throw new Error('no frame');
    inner.body.append('inside');
    inner.getSelection()?.selectAllChildren(inner.body);
    expect(readExcerpts(page, URL_OF_PAGE).excerpts).toMatchObject([{ markdown: 'inside', fragmentUrl: null }]);
  });

  it('is made absolute by the address of the frame it stands in', async () => {
    const page = await testPage('<iframe></iframe>');
    const inner = page.querySelector('iframe')?.contentDocument;
    if (!inner) throw new Error('no frame');
    const base = inner.createElement('base');
    base.href = 'https://frame.example/deep/';
    inner.head.append(base);
    const link = inner.createElement('a');
    link.setAttribute('href', 'here');
    link.append('inside');
    inner.body.append(link);
    inner.getSelection()?.selectAllChildren(inner.body);
    expect(readExcerpts(page, URL_OF_PAGE).excerpts).toMatchObject([
      { markdown: '[inside](https://frame.example/deep/here)' },
    ]);
  });

  it.each([
    ['a paragraph, as three clicks select it', '<p><!--[-->One</p><h2><!--]-->Two</h2>', 'One'],
    ['a list item', '<ul><li><!--[-->One</li><li><!--]-->Two</li></ul>', '- One'],
    ['a cell', '<table><tr><td><!--[-->One</td><td><!--]-->Two</td></tr></table>', 'One'],
    ['a quotation after a heading', '<h2>Zero<!--[--></h2><blockquote>One<!--]--></blockquote>', '> One'],
  ])('is nothing of what it only touches: %s', async (_what, html, markdown) => {
    const { excerpts } = await readSelected(html);
    expect(excerpts.map((excerpt) => excerpt.markdown)).toStrictEqual([markdown]);
  });

  it('is left out and told where all of it together is more than one clip can carry to the desk', async () => {
    const page = await testPage(`<p>${'word '.repeat(LONGEST_EXCERPT / 5)}</p>`);
    const words = page.querySelector('p');
    if (!words) throw new Error('no words');
    const ranges = Array.from({ length: 12 }, () => {
      const range = page.createRange();
      range.selectNodeContents(words);
      return range;
    });
    const { excerpts, left } = readExcerpts(page, URL_OF_PAGE, ranges);
    expect(left).toBe('too-many');
    expect(excerpts.length).toBeGreaterThan(0);
    expect(JSON.stringify(excerpts).length).toBeLessThan(10_000_000);
  });

  it('across two paragraphs in the middle of a very long page is read', async () => {
    const page = await testPage('<main></main>');
    const paragraphs = Array.from({ length: 40_000 }, (_, index) => {
      const paragraph = page.createElement('p');
      paragraph.append(`Word ${index}`);
      return paragraph;
    });
    page.querySelector('main')?.append(...paragraphs);
    const range = page.createRange();
    range.setStart(paragraphs[20_000]?.firstChild ?? page, 5);
    range.setEnd(paragraphs[20_001]?.firstChild ?? page, 4);
    expect(readExcerpts(page, URL_OF_PAGE, [range]).excerpts).toMatchObject([{ markdown: '20000\n\nWord' }]);
  });

  it('counts in an open shadow root, and in one within it, with its ancestors', async () => {
    const page = await testPage('<blockquote><x-card></x-card></blockquote>');
    const outer = page.querySelector('x-card')?.attachShadow({ mode: 'open' });
    const host = page.createElement('x-words');
    outer?.append(host);
    const inner = host.attachShadow({ mode: 'open' });
    const words = page.createElement('p');
    words.append('in the ', Object.assign(page.createElement('b'), { textContent: 'shadow' }), ' of it');
    inner.append(words);
    const selection = page.getSelection();
    selection?.setPosition(words, 0);
    for (let word = 0; word < 3; word += 1) selection?.modify('extend', 'forward', 'word');
    const { excerpts } = readExcerpts(page, URL_OF_PAGE);
    expect(excerpts).toMatchObject([
      { markdown: '> in the **shadow**', selector: { exact: 'in the shadow', suffix: ' of it' }, fragmentUrl: null },
    ]);
  });

  it('counts in a frame inside an open shadow root, and in a field there', async () => {
    const page = await testPage('<x-one></x-one><iframe></iframe>');
    const shadow = page.querySelector('x-one')?.attachShadow({ mode: 'open' });
    const frame = page.querySelector('iframe');
    if (frame === null) throw new Error('no frame');
    const field = Object.assign(page.createElement('textarea'), { value: 'typed words' });
    shadow?.append(frame, field);
    const inner = frame.contentDocument;
    inner?.body.append('words in a frame');
    frame.contentWindow?.focus();
    frame.focus();
    inner?.getSelection()?.selectAllChildren(inner.body);
    expect(readExcerpts(page, URL_OF_PAGE).excerpts).toMatchObject([{ markdown: 'words in a frame' }]);
    inner?.getSelection()?.empty();
    field.focus();
    field.setSelectionRange(0, 5);
    expect(readExcerpts(page, URL_OF_PAGE).excerpts).toMatchObject([{ markdown: 'typed' }]);
  });

  it('counts in the frames of a frameset', async () => {
    const page = await testPage('<iframe></iframe>');
    const outer = page.querySelector('iframe')?.contentDocument;
    outer?.write('<frameset cols="50%,50%"><frame></frame><frame></frame></frameset>');
    outer?.close();
    const inner = [...(outer?.querySelectorAll('frame') ?? [])][1]?.contentDocument;
    inner?.body.append('words in a frameset');
    inner?.getSelection()?.selectAllChildren(inner.body);
    expect(readExcerpts(page, URL_OF_PAGE).excerpts).toMatchObject([{ markdown: 'words in a frameset' }]);
  });

  it('is said to be unknown where the focus is in a frame that nobody can read', async () => {
    const page = await testPage('<p>Words</p><iframe sandbox srcdoc="<p>Elsewhere</p>"></iframe>');
    const frame = page.querySelector('iframe');
    await expect.poll(() => frame?.contentDocument ?? null).toBeNull();
    expect(readExcerpts(page, URL_OF_PAGE).left).toBeNull();
    frame?.focus();
    expect(readExcerpts(page, URL_OF_PAGE).left).toBe('elsewhere');
  });

  it('has the words that custom elements show, and those put into their slots', async () => {
    const page = await testPage(
      '<p><!--[-->Written <x-when>2020</x-when> by <x-name><b>Ada</b></x-name>, twice<!--]--> at sea.</p>',
    );
    const [when, name] = [...page.querySelectorAll('x-when, x-name')].map((host) =>
      host.attachShadow({ mode: 'open' }),
    );
    if (when) when.innerHTML = '<style>p {}</style><span>six <em>years</em> ago</span>';
    if (name) name.innerHTML = '<i>Dr <slot></slot></i>';
    selectMarked(page);
    expect(readExcerpts(page, URL_OF_PAGE).excerpts).toMatchObject([
      {
        text: 'Written six years ago by Dr Ada, twice',
        markdown: 'Written six *years* ago by *Dr __Ada__*, twice',
        selector: { exact: 'Written 2020 by Ada, twice', suffix: ' at sea.' },
        fragmentUrl: null,
      },
    ]);
  });

  it('has the blocks of a shadow root as blocks', async () => {
    const page = await testPage('<main><!--[--><p>Before.</p><x-card></x-card><p>After.</p><!--]--></main>');
    const card = page.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (card) card.innerHTML = '<style>:host { display: block }</style><h3>Card</h3><ul><li>one</li><li>two</li></ul>';
    selectMarked(page);
    expect(readExcerpts(page, URL_OF_PAGE).excerpts).toMatchObject([
      { markdown: 'Before.\n\n### Card\n\n- one\n- two\n\nAfter.' },
    ]);
  });
});
