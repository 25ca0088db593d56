import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { afterEach, expect, it } from 'vitest';
import { PUBLISHED_SCHEMES } from '#shared/portable.ts';
import { captureAnswer, type CaptureAnswer } from './answer.ts';
import { capturePage } from './capture-page.ts';
import { pageLinks } from './links/page-links.ts';
import { readLinks } from './links/read-links.ts';
import { captureOfMarkup } from './parse-page.ts';
import { rootOf } from '#shared/passage/plain-dom.ts';
import { testPage } from './test-page.ts';

const HERE = 'https://example.org/posts/late';
/** Pages that are made up in one run. */
const RUNS = 200;

const WHERE = { url: HERE, loadedFrom: HERE, online: true };

const TAGS =
  'a a abbr address article aside b blockquote br button caption center code dd details div div dl dt em fieldset figure footer form form h1 h2 header hr i iframe img input kbd label legend li main map math menu nav noscript object ol option p p pre q ruby rt s script section select slot span span strong sub summary sup svg table tbody td template textarea th thead time title tr ul var x-own'.split(
    ' ',
  );

/** Members of nodes, which a form hides behind its fields of these names. */
const MEMBERS =
  'attributes body childNodes children classList className closest contains firstChild getAttribute getRootNode hasAttribute id innerText insertBefore lastChild matches nextSibling nodeName nodeType nodeValue ownerDocument parentElement parentNode previousSibling querySelector querySelectorAll rel shadowRoot style tagName textContent title toString'.split(
    ' ',
  );

const TEXTS = [
  'late data',
  'Ada Example',
  'By Ada Example',
  '18 November 2026',
  ' ',
  '\n\n',
  '\u0000\u0007nul',
  '\u202Eesrever\u2066',
  'half \uD83D',
  '\uDE00 half',
  '😀\u200D👩🏽',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](data:text/html,x)',
  '](x) ![',
  '[x]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '# h #',
  '---',
  '> q',
  '- [ ] t',
  '1. f',
  '~~~\n```',
  '| a | b |',
  '{{ x }}{% y %}',
  '&lt;b&gt;&amp;&#60;',
  'https://a.example www.b.example',
  '\\',
  '*',
  '_',
  '`',
  '$x$',
  '\uE000\uFFFF\uFDD0',
];

const ADDRESSES = [
  'javascript:alert(1)',
  ' JaVa\tScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'view-source:https://example.org',
  'https://[',
  'https://a:b@example.net/',
  'http:/example.org',
  '//example.net/x',
  '/next)(x "y',
  '#top',
  '?',
  '',
  'https://example.org/\uD83D',
  'https://example.org/%E0%A4%A',
  `https://example.org/${'x'.repeat(9_000)}`,
  'mailto:a@b',
  'https://www.google.com/url?q=javascript:alert(1)',
];

const WORDS =
  'author byline post-meta date comments entry katex footnote ld+json application/ld+json Person 1 99999 -1';

const attribute = fc.oneof(
  fc.tuple(fc.constantFrom('name', 'id'), fc.constantFrom(...MEMBERS)),
  fc.tuple(
    fc.constantFrom('href', 'src', 'data-src', 'action', 'cite', 'data', 'xlink:href'),
    fc.constantFrom(...ADDRESSES),
  ),
  fc.tuple(
    fc.constantFrom(
      'class',
      'itemprop',
      'itemtype',
      'itemscope',
      'rel',
      'role',
      'type',
      'colspan',
      'rowspan',
      'start',
      'align',
      'datetime',
      'hidden',
      'data-language',
    ),
    fc.constantFrom(...WORDS.split(' ')),
  ),
  fc.tuple(
    fc.constant('style'),
    fc.constantFrom(
      'display:none',
      'display:flex',
      'display:contents',
      'user-select:none',
      'white-space:pre',
      'visibility:hidden',
      'position:absolute',
    ),
  ),
  fc.tuple(fc.constantFrom('alt', 'title', 'aria-label', 'lang', 'dir', 'content', 'value'), fc.constantFrom(...TEXTS)),
);

interface Sown {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly inner: readonly (Sown | string)[];
}

const { tree } = fc.letrec<{ tree: Sown; inner: Sown | string }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom(...TAGS),
    attributes: fc.array(attribute, { maxLength: 3 }),
    inner: fc.array(tie('inner'), { maxLength: 4 }),
  }),
  inner: fc.oneof({ maxDepth: 6, withCrossShrink: true }, fc.constantFrom(...TEXTS), tie('tree')),
}));

const META =
  'og:title og:url og:site_name og:image og:locale author article:published_time description citation_author date citation_title twitter:title twitter:image'.split(
    ' ',
  );

const said = fc.constantFrom(...TEXTS, ...ADDRESSES, '2026-11-18T08:00:00Z', '2026-11-18');

const stated = fc.record({
  meta: fc.array(fc.tuple(fc.constantFrom(...META), said), { maxLength: 6 }),
  links: fc.array(fc.tuple(fc.constantFrom('canonical', 'image_src'), fc.constantFrom(...ADDRESSES)), { maxLength: 2 }),
  base: fc.option(fc.constantFrom(...ADDRESSES)),
  title: fc.option(said),
  linked: fc.dictionary(
    fc.constantFrom(
      '@type',
      '@id',
      '@graph',
      '@list',
      '@value',
      '__proto__',
      'headline',
      'author',
      'datePublished',
      'image',
      'publisher',
      'name',
      'url',
      'mainEntityOfPage',
      'description',
      'logo',
    ),
    fc.oneof(said, fc.constantFrom('Article', 'Person', 'WebSite'), fc.anything({ maxDepth: 2 })),
  ),
});

interface Stated {
  readonly meta: readonly (readonly [string, string])[];
  readonly links: readonly (readonly [string, string])[];
  readonly base: string | null;
  readonly title: string | null;
  readonly linked: object;
}

const sow = (page: Document, { tag, attributes, inner }: Sown): Element => {
  const element = Document.prototype.createElement.call(page, tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  const into = element instanceof HTMLTemplateElement ? element.content : element;
  for (const each of inner)
    Node.prototype.appendChild.call(into, typeof each === 'string' ? new Text(each) : sow(page, each));
  return element;
};

const addTo = (head: Element, tag: string, attributes: Readonly<Record<string, string>>, text = ''): void => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  head.append(element);
};

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const nodesIn = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];

/** What a reader of this Markdown could be led to, or would run. */
const liveIn = (markdown: string): readonly string[] =>
  nodesIn(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })).flatMap((node) => {
    if (node.type === 'html') return [node.value];
    const scheme = 'url' in node ? /^\s*([a-z][a-z\d+.-]*:)/i.exec(node.url)?.[1] : undefined;
    return scheme === undefined || PUBLISHED_SCHEMES.has(scheme.toLowerCase()) ? [] : [scheme];
  });

const isWeb = (address: string | null): boolean => address === null || /^https?:\/\//.test(address);

const expectClip = ({ capture, left, online }: CaptureAnswer): void => {
  expect(captureAnswer.safeParse({ capture, left, online }).error).toBeUndefined();
  expect(textsIn(capture).filter((text) => !text.isWellFormed())).toStrictEqual([]);
  const { excerpts, canonicalUrl, image, title, authors } = capture;
  expect([canonicalUrl, image].filter((address) => !isWeb(address))).toStrictEqual([]);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect([title, ...authors].filter((text) => /[\u0000-\u001F\u202A-\u202E\u2066-\u2069]/.test(text))).toStrictEqual(
    [],
  );
  expect(excerpts.flatMap(({ markdown }) => liveIn(markdown))).toStrictEqual([]);
};

afterEach(() => document.body.replaceChildren());

/** A page of some markup, all of it selected. */
const pageOf = async (body: readonly Sown[], { meta, links, base, title, linked }: Stated): Promise<Document> => {
  const page = await testPage('');
  const { head, body: into } = page;
  if (base !== null) head.querySelector('base')?.setAttribute('href', base);
  if (title !== null) addTo(head, 'title', {}, title);
  for (const [name, content] of meta) addTo(head, 'meta', { property: name, content });
  for (const [rel, href] of links) addTo(head, 'link', { rel, href });
  addTo(head, 'script', { type: 'application/ld+json' }, JSON.stringify(linked));
  for (const each of body) into.append(sow(page, each));
  Document.prototype.getSelection.call(page)?.selectAllChildren(into);
  return page;
};

it('clips a page of any markup, well-formed and inert, and leaves it as it was', { timeout: 120_000 }, async () => {
  const pages = fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 6 }), stated, async (body, head) => {
    document.body.replaceChildren();
    const page = await pageOf(body, head);
    const before = rootOf(page).outerHTML;
    expectClip(capturePage(page, WHERE));
    expect(pageLinks.safeParse(readLinks(page, HERE)).error).toBeUndefined();
    expect(rootOf(page).outerHTML).toBe(before);
    const fetched = captureOfMarkup(before, HERE);
    if (fetched !== null) expectClip({ capture: fetched, left: null, online: true });
  });
  await fc.assert(pages, { numRuns: RUNS });
});
