import { expect, it } from 'vitest';
import { excerpt as excerptSchema } from '#shared/capture.ts';
import { readExcerpts } from '#extension/capture/excerpts.ts';
import { markedRange, testPage } from '#extension/capture/test-page.ts';
import { pictureExcerpt } from './picture-excerpt.ts';

it.each([
  ['https://a.example/b.png', 'A plan'],
  ['https://a.example/b(1)_c.png?x=1&amp;y=<2>', '*bold* ](javascript:x) & <b>'],
  ['https://a.example/b.png', ''],
])('is what a selection of the picture %s alone gives', async (address, alt) => {
  const picture = document.createElement('img');
  picture.src = address;
  picture.alt = alt;
  const page = await testPage(`<p><!--[-->${picture.outerHTML}<!--]--></p>`);
  const { excerpts } = readExcerpts(page, 'https://example.org/posts/late', [markedRange(page)]);
  const made = excerptSchema.parse(pictureExcerpt(picture.src, alt));
  expect(excerpts.map(({ markdown, text }) => [markdown, text])).toEqual([[made.markdown, made.text]]);
});

it.each(['data:image/png;base64,AAAA', 'blob:https://a.example/x', 'javascript:alert(1)', ''])(
  'is none for %s',
  (address) => {
    expect(pictureExcerpt(address, 'x')).toBeNull();
  },
);
