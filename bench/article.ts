import { createServer } from 'node:http';
import { listen, type Listening } from '#tools/listen.ts';

const SENTENCE = 'A lock that nobody waits for costs little, and a queue that nobody reads costs all the more. ';

const block = (number: number): string => `
<h2 id="part-${number}">Part ${number}: what was measured</h2>
<p>${SENTENCE.repeat(3)}See <a href="/notes/${number}?utm_source=bench">note ${number}</a> and <em>the table</em> below.</p>
<ul><li>first of ${number}: <code>lock(${number})</code></li><li>second of ${number}: <strong>never</strong> waited</li></ul>
<table><tr><th>cores</th><th>wait</th></tr><tr><td>${number}</td><td>${number * 7} ns</td></tr></table>
<p>${SENTENCE.repeat(4)}</p>`;

const PASSAGE =
  '<p id="passage">The passage that is clipped has <em>emphasis</em>, <a href="/elsewhere">a link</a> and <code>some.code()</code>; it is two sentences long. This is the second of them, and it ends here.</p>';

/** An article page of about so many bytes, with one paragraph in its middle, #passage, to be highlighted. */
export const articleOf = (bytes: number): string => {
  const blocks = Math.max(2, Math.round(bytes / block(1).length));
  const body = Array.from({ length: blocks }, (_, index) =>
    index === Math.floor(blocks / 2) ? block(index) + PASSAGE : block(index),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article of ${bytes} bytes</title>
<meta property="og:site_name" content="Lakeside"><meta name="author" content="A. Writer">
<meta property="article:published_time" content="2026-11-20"></head><body><article><h1>An article of ${bytes} bytes</h1>${body.join('')}</article></body></html>`;
};

/** Serve articles: /50000/7 is the seventh of 50,000 bytes. Each address is a page that nobody has clipped before. */
export const serveArticles = async (): Promise<Listening> => {
  const made = new Map<number, string>();
  const server = createServer((request, response) => {
    const bytes = Number(/^\/(\d+)\//.exec(request.url ?? '')?.[1] ?? 1_000);
    const page = made.get(bytes) ?? articleOf(bytes);
    made.set(bytes, page);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  return listen(server);
};
