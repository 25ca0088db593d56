import { expect, it } from 'vitest';
import { captureOfMarkup } from './parse-page.ts';

const URL_OF_PAGE = 'https://streams.example/2026/11/18/late';

it('reads a page from its markup, relative to where it is from, and runs nothing of it', () => {
  const capture = captureOfMarkup(
    `<html lang="en"><head><base href="/media/"><title>Late streams | Streams Weekly</title>
    <meta property="og:image" content="late.png"><script>window.ran = true</script></head>
    <body onload="window.ran = true"><article><h1>Late streams</h1><p class="byline">By Ada Example</p>
    <img src="x" onerror="window.ran = true"></article></body></html>`,
    URL_OF_PAGE,
  );
  expect(capture).toMatchObject({
    url: URL_OF_PAGE,
    title: 'Late streams',
    authors: ['Ada Example'],
    published: '2026-11-18',
    image: 'https://streams.example/media/late.png',
    excerpts: [],
  });
  expect('ran' in window).toBe(false);
});

it('says nothing where the page does not', () => {
  expect(captureOfMarkup('<p>No title here.</p>', URL_OF_PAGE)).toBeNull();
});
