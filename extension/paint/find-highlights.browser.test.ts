import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TextQuote } from '#shared/capture.ts';
import { readExcerpts } from '#extension/capture/excerpts.ts';
import { selectMarked, testPage } from '#extension/capture/test-page.ts';
import { findHighlights, type Found } from './find-highlights.ts';

const CLOCK = { now: () => 0, until: 1 };

/** What a capture quotes of a page in which a passage is marked. */
const quoted = async (html: string): Promise<TextQuote> => {
  const page = await testPage(html);
  selectMarked(page);
  const selector = readExcerpts(page, 'https://example.org/').excerpts[0]?.selector;
  if (!selector) throw new Error('nothing is quoted');
  return selector;
};

const words = (found: Found | undefined): string =>
  typeof found === 'object' ? found.toString().replace(/\s+/gu, ' ').trim() : String(found);

/** What is found on a page of a passage that was marked on an earlier state of it. */
const find = async (before: string, after: string): Promise<string> => {
  const quote = await quoted(before);
  return words(findHighlights(await testPage(after), [quote], CLOCK)[0]);
};

const unmarked = (html: string): string => html.replace('<!--[-->', '').replace('<!--]-->', '');

const LONG =
  'By morning the planner had rewritten 46 TB, twice, to save 3 GB. It did exactly what we had asked: merge files until none is small.';

const filler = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>Paragraph ${index} tells of something else entirely.</p>`).join('');

afterEach(() => document.body.replaceChildren());

describe('a highlight is found again', () => {
  it.each([
    ['where nothing changed', `<p>Before. <!--[-->${LONG}<!--]--> After.</p>`, LONG],
    ['across elements', '<p>One <b>two <!--[-->three</b> four</p><p>five<!--]--> six</p>', 'three fourfive'],
    [
      'in a table',
      '<table><tr><td>1<td><!--[-->late events<tr><td>2<td>on time<!--]--></table>',
      'late events2on time',
    ],
    [
      'in Arabic',
      '<div dir="rtl"><p>قبل ذلك. <!--[-->الحدث المتأخر ليس خطأ بل هو الحالة العادية<!--]--> بعد ذلك.</p></div>',
      'الحدث المتأخر ليس خطأ بل هو الحالة العادية',
    ],
    ['in Chinese', '<p>之前。<!--[-->迟到的事件不是错误<!--]-->。之后。</p>', '迟到的事件不是错误'],
  ])('%s', async (_, html, passage) => {
    expect(await find(html, unmarked(html))).toBe(passage);
  });

  it('in the place it was quoted from, where the page says it often', async () => {
    const rows = (mark: (row: number) => string): string =>
      Array.from({ length: 9 }, (_, row) => `<tr><td>row ${row}<td>${mark(row)}<td>of ${row}`).join('');
    const quote = await quoted(`<table>${rows((row) => (row === 6 ? '<!--[-->same<!--]-->' : 'same'))}</table>`);
    const page = await testPage(`<table>${rows(() => 'same')}</table>`);
    const [found] = findHighlights(page, [quote], CLOCK);
    expect(typeof found === 'object' && found.startContainer.parentElement?.closest('tr')?.innerText).toContain(
      'row 6',
    );
  });

  it('where the page is set anew, with other white space and elements', async () => {
    const before = '<div><p>The words <!--[-->are these</p><p>and those<!--]--> here.</p></div>';
    const after = '<section>The words\n  <i>are</i>&nbsp;these<br>\n\n and tho&shy;se here.</section>';
    expect((await find(before, after)).replaceAll('\u00AD', '')).toBe('are these and those');
  });

  it('where it was moved', async () => {
    const before = `<p>Before.</p><p><!--[-->${LONG}<!--]--></p><p>After.</p>`;
    expect(await find(before, `${filler(30)}<blockquote>${LONG}</blockquote>${filler(30)}`)).toBe(LONG);
  });

  it('where it was edited a little', async () => {
    const before = `<p>What came before it. <!--[-->${LONG}<!--]--> And what came after.</p>`;
    const edited = LONG.replace('twice', 'two times').replace('exactly ', '').replace('3 GB', '4 GB');
    const after = `${filler(20)}<p>What came before it. ${edited} And what came after.</p>`;
    expect(await find(before, after)).toBe(edited);
  });

  it('where it was edited, and one side of it too', async () => {
    const before = `<p>What came before it. <!--[-->${LONG}<!--]--> And what came after.</p>`;
    const edited = LONG.replace('twice', 'two times');
    expect(await find(before, `<p>What came before it. ${edited} Nothing follows.</p>`)).toBe(edited);
  });

  it('by its two ends where it is long and edited', async () => {
    const long = Array.from({ length: 80 }, (_, index) => `Sentence ${index} of the chapter is about ${index * 7}.`);
    const before = `<p>Intro. <!--[-->${long.join(' ')}<!--]--> Outro.</p>`;
    const edited = long.with(40, 'This one was replaced by another that says more than it did.').join(' ');
    expect(await find(before, `<p>Intro. ${edited} Outro.</p>`)).toBe(edited);
  });

  it('around a part that does not show', async () => {
    const html = '<p>So <!--[-->it was <span style="display:none">copy link</span>and will be<!--]--> again.</p>';
    expect(await find(html, unmarked(html))).toBe('it was copy linkand will be');
  });

  it('in a shadow root, and in a frame', async () => {
    const quote = { exact: 'a passage that lies elsewhere', prefix: '', suffix: '' };
    const shadowed = await testPage('<div id="host"></div>');
    const shadow = shadowed.querySelector('#host')?.attachShadow({ mode: 'open' });
    shadow?.append('Here is a passage that lies elsewhere.');
    expect(words(findHighlights(shadowed, [quote], CLOCK)[0])).toBe(quote.exact);
    const framed = await testPage('<iframe></iframe>');
    framed.querySelector('iframe')?.contentDocument?.body.append('Here is a passage that lies elsewhere.');
    expect(words(findHighlights(framed, [quote], CLOCK)[0])).toBe(quote.exact);
  });

  it('in a text field, where it cannot be painted', async () => {
    const page = await testPage('<textarea>say *this* now</textarea>');
    expect(findHighlights(page, [{ exact: '*this*', prefix: 'say ', suffix: ' now' }], CLOCK)).toStrictEqual([
      'in-field',
    ]);
  });

  it('where the page hides members of its document behind elements of their names', async () => {
    const html = `<form name="body"></form><img name="createTreeWalker"><img name="createRange"><p><!--[-->${LONG}<!--]--></p>`;
    expect(await find(html, unmarked(html))).toBe(LONG);
  });
});

describe('a highlight is honestly missing', () => {
  it.each([
    [
      'where its paragraph is gone',
      `<p>Before.</p><p><!--[-->${LONG}<!--]--></p><p>After.</p>`,
      '<p>Before.</p><p>After.</p>',
    ],
    [
      'where the page says another thing in its place',
      `<p>Before. <!--[-->${LONG}<!--]--> After.</p>`,
      '<p>Before. Nothing of what was here is true any more, so it was taken out by the editors of this page. After.</p>',
    ],
    [
      'where only other capitals say it',
      '<p>He said <!--[-->Polish is a language<!--]--> today.</p>',
      '<p>Then polish is a shine for shoes.</p>',
    ],
    ['where a short word stands elsewhere', '<p>It was <!--[-->late<!--]--> for us.</p>', '<p>Too late, he said.</p>'],
  ])('%s', async (_, before, after) => {
    expect(await find(before, after)).toBe('missing');
  });

  it('where only its neighbours in a list say nearly the same', async () => {
    const line = (number: number): string =>
      `Version 1.2.${number} was released on Monday and mends ${number} faults in the store.`;
    const lines = (from: number): string =>
      Array.from({ length: 6 }, (_, index) => `<li>${line(index + from)}</li>`).join('');
    expect(await find(`<ul><li><!--[-->${line(1)}<!--]--></li>${lines(2)}</ul>`, `<ul>${lines(2)}</ul>`)).toBe(
      'missing',
    );
  });

  it('or not looked for, where time is up', async () => {
    const quote = await quoted(`<p><!--[-->${LONG}<!--]--></p>`);
    const late = { now: () => 2, until: 1 };
    expect(findHighlights(await testPage('<p>Gone.</p>'), [quote], late)).toStrictEqual(['no-time']);
    expect(words(findHighlights(await testPage(`<p>${LONG}</p>`), [quote], late)[0])).toBe(LONG);
  });

  it('or only on so much of a very long page as there is time for, and nothing is called missing that was not reached', async () => {
    const quote = await quoted(`<p><!--[-->${LONG}<!--]--></p>`);
    let looks = 0;
    const page = await testPage(`<p>${LONG}</p>${filler(20_000)}`);
    const walker = vi.spyOn(TreeWalker.prototype, 'nextNode');
    const found = findHighlights(page, [quote, { ...quote, exact: `Not ${LONG}` }], {
      now: () => (looks += 1),
      until: 10,
    });
    expect(walker.mock.calls.length).toBeLessThan(10_000);
    walker.mockRestore();
    expect(found.map((one) => words(one))).toStrictEqual([LONG, 'no-time']);
  });
});

it('finds forty highlights in a page of five megabytes, half of them edited', async () => {
  const sentence = (index: number): string =>
    `Sentence ${index} says that ${(index * 7_919) % 10_007} events arrived ${(index * 104_729) % 613} seconds late at gate ${index % 17}.`;
  const all = Array.from({ length: 66_000 }, (_, index) => sentence(index));
  const html = all.map((text) => `<p>${text}</p>`).join('\n');
  expect(html.length).toBeGreaterThan(5_000_000);
  const page = await testPage(html);
  const quotes = Array.from({ length: 40 }, (_, index) => {
    const at = 500 + index * 1_400;
    const exact = index % 2 === 0 ? sentence(at) : sentence(at).replace('events arrived', 'messages came');
    return { exact, prefix: sentence(at - 1).slice(-32), suffix: sentence(at + 1).slice(0, 32) };
  });
  const found = findHighlights(page, quotes, { now: () => 0, until: 1 });
  expect(found.map((one) => words(one))).toStrictEqual(quotes.map((_, index) => sentence(500 + index * 1_400)));
}, 120_000);
