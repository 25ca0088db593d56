import { afterEach, describe, expect, it } from 'vitest';
import { readExcerpts } from './excerpts.ts';
import { markedRange, testPage } from './test-page.ts';

const pages = import.meta.glob<string>('./goldens/*.html', { query: '?raw', import: 'default', eager: true });
const expected = import.meta.glob<string>('./goldens/*.md', { query: '?raw', import: 'default', eager: true });

const markdownOf = (name: string): string | undefined => expected[name.replace(/html$/, 'md')];

afterEach(() => document.body.replaceChildren());

describe('a highlighted passage becomes portable Markdown', () => {
  it.each(Object.entries(pages))('%s', async (name, html) => {
    const page = await testPage(html);
    const before = Document.prototype.querySelectorAll.call(page, '*').length;
    const { excerpts } = readExcerpts(page, 'https://example.org/posts/late', [markedRange(page)]);
    expect(excerpts.map(({ markdown }) => `${markdown}\n`)).toStrictEqual([markdownOf(name)]);
    expect(Document.prototype.querySelectorAll.call(page, '*')).toHaveLength(before);
  });
});
