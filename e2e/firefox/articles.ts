/** Two articles of the little web; each has a passage that a test highlights. */
const article = (title: string, site: string, address: string, passage: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} | ${site}</title>
<meta property="og:title" content="${title}">
<meta property="og:site_name" content="${site}">
<link rel="canonical" href="${address}">
</head>
<body style="font: 18px/1.5 serif; width: 32em; margin: 2em auto">
<h1>${title}</h1>
<p class="byline">By Ada Example</p>
<p>Before the passage stands a paragraph that nobody highlights.</p>
<p>${passage}</p>
<p>After it comes one more.</p>
</body>
</html>`;

export const LOCKS = {
  address: 'http://lakeside.example/locks',
  title: 'Locks that never wait',
  passage: 'A lock that is never contended costs eleven nanoseconds.',
} as const;

export const TIDES = {
  address: 'http://harbour.example/tides',
  title: 'Reading tide tables',
  passage: 'Every tide table is a promise about the moon.',
} as const;

/** A page that leads on to another, past a service that counts clicks. */
export const HARBOUR = {
  address: 'http://harbour.example/',
  words: 'Reading tide tables, explained',
  greeting: 'What the harbour reads',
} as const;

const harbour = `<!doctype html><html lang="en"><title>Harbour</title>
<h1>${HARBOUR.greeting}</h1>
<p style="font: 30px/2 serif"><a href="http://www.google.com/url?q=${TIDES.address}&amp;sa=D">${HARBOUR.words}</a></p>
<p><a href="/?p=2">More that the harbour reads</a></p>`;

/** The articles by address, as the little web serves them. */
export const articles: Readonly<Record<string, string>> = {
  [LOCKS.address]: article(LOCKS.title, 'Lakeside', LOCKS.address, LOCKS.passage),
  [HARBOUR.address]: harbour,
  [TIDES.address]: article(TIDES.title, 'Harbour', TIDES.address, TIDES.passage),
};
