import { afterEach, describe, expect, it } from 'vitest';
import { articleWords } from './article-words.ts';
import { testPage } from './test-page.ts';

const TEN = 'Late data is normal, and so is waiting for it. ';
const paragraphs = (count: number): string => `<p>${TEN.repeat(5)}</p>`.repeat(count);

const wordsIn = async (html: string, kind?: 'article' | 'video'): Promise<number | null> =>
  articleWords(await testPage(html), { language: 'en', ...(kind !== undefined && { kind }) });

afterEach(() => document.body.replaceChildren());

describe('the words of an article', () => {
  it('are those of the element that holds most of the paragraphs, with its headings and lists', async () => {
    const article = `<h2>Two words</h2>${paragraphs(4)}<ul><li>one</li><li>two</li></ul>`;
    expect(await wordsIn(`<div><div>${article}</div></div><div><p>${TEN}</p></div>`)).toBe(204);
  });

  it('are without those of others that stand in it', async () => {
    const others = `<aside>${paragraphs(1)}</aside><form>Your name</form><p hidden>${TEN}</p><script>let a;</script><div class="related-posts"><p>${TEN}</p></div>`;
    expect(await wordsIn(`<article>${paragraphs(4)}${others}</article>`)).toBe(200);
  });

  it('are reckoned from the first part of a book', async () => {
    const chapter = `${paragraphs(4)}<aside>${paragraphs(1)}</aside>`;
    expect(await wordsIn(`<article>${chapter.repeat(600)}</article>`)).toBe(120_000);
  });

  it('are whole where tags stand within them', async () => {
    expect(await wordsIn(`<article>${paragraphs(4)}<p>o<b>n</b>e</p><p>two</p></article>`)).toBe(202);
  });

  it.each([
    ['in a page of short lines', '<p>Home</p><p>About</p>'],
    ['in a page without paragraphs', `<div>${TEN.repeat(30)}</div>`],
    ['in a comment section alone', `<div class="comments">${paragraphs(5)}</div>`],
  ])('are not told %s', async (_where, html) => {
    expect(await wordsIn(html)).toBeNull();
  });

  it('are not told of what is no article', async () => {
    expect(await wordsIn(`<article>${paragraphs(4)}</article>`, 'video')).toBeNull();
    expect(await wordsIn(`<article>${paragraphs(4)}</article>`, 'article')).toBe(200);
  });
});
