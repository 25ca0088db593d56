import { HARM } from './harm.ts';

/** One hostile thing in a page, as markup of its head and its body; `name` is the page's own, which all it says of itself holds. */
interface Part {
  readonly head?: (name: string) => string;
  readonly body?: (name: string) => string;
  /** The page changes by itself, so that it cannot be told who changed it. */
  readonly restless?: true;
  /** The page takes the toast away, so that nothing need stand there. */
  readonly hidesToast?: true;
  /** What is selected may be something else than the passage, or the passage something else. */
  readonly spoilsPassage?: true;
  /** What the page is called may be something else than what it says. */
  readonly spoilsTitle?: true;
}

const script = (code: string): string => `<script>${code}</script>`;
const json = (value: string): string => `<script type="application/ld+json">${value}</script>`;

/** Bidi controls, a lone half of a character, a NUL, a line separator, what hides. */
const ODD = '\u202E\u2066\u200B\uFEFF\u2028\u0007\u00AD&#xD83D;&#0;&#x80;\u{E0041}';

const HOSTILE = `"'><img src=x onerror="${HARM}"><script>${HARM}</script>](javascript:${encodeURIComponent(HARM)}) {{7*7}} {% raw %}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const manyMetas = (name: string): string =>
  Array.from(
    { length: 3_000 },
    (_, at) => `<meta property="og:title" content="${name} ${at}"><meta name="author" content="${at}">`,
  ).join('');

export const PARTS: Readonly<Record<string, Part>> = {
  'broken JSON-LD': { head: (name) => json(`{"@type":"Article","headline":"${name}","author":[{"name":`) },
  'JSON-LD of wrong types': {
    head: () =>
      json(
        '{"@type":["Article",7,null],"headline":{"@value":[[]]},"author":[[[{"name":{}}]]],"datePublished":1e400,"image":[null,{"url":7}],"@graph":{"@graph":[0]}}',
      ),
  },
  'JSON-LD that reaches for prototypes': {
    head: (name) =>
      json(
        `{"__proto__":{"title":"liar","url":"javascript:1"},"constructor":{"prototype":{"polluted":1}},"@type":"Article","headline":"${name}"}`,
      ),
  },
  'JSON-LD nested without end': { head: () => json('['.repeat(20_000) + ']'.repeat(20_000)) },
  'JSON-LD of megabytes': {
    head: (name) => json(JSON.stringify({ '@type': 'Article', headline: name.repeat(200_000) })),
  },
  'JSON-LD with hostile values': {
    head: (name) =>
      json(
        JSON.stringify({
          '@type': 'NewsArticle',
          headline: `${name} ${HOSTILE}`,
          author: { '@type': 'Person', name: HOSTILE, url: 'javascript:1' },
          image: 'javascript:1',
          description: HOSTILE,
          datePublished: HOSTILE,
          publisher: { name: HOSTILE },
        }).replaceAll('<', String.raw`\u003c`),
      ),
  },
  'lying canonical': {
    head: (name) =>
      `<link rel="canonical" href="http://liar-of-${name}.example/"><meta property="og:url" content="http://liar-of-${name}.example/x">`,
  },
  'canonical that is no address': {
    head: () => '<link rel="canonical" href="http://[::1"><meta property="og:url" content="javascript:1">',
  },
  'tags of hostile text': {
    head: (name) =>
      ['og:title', 'twitter:title', 'dc.title', 'citation_title']
        .map((tag) => `<meta property="${tag}" name="${tag}" content="${escaped(`${name} ${HOSTILE}`)}">`)
        .join('') +
      ['author', 'description', 'og:site_name', 'og:image', 'article:published_time', 'og:type', 'language']
        .map((tag) => `<meta property="${tag}" name="${tag}" content="${escaped(HOSTILE)}">`)
        .join(''),
  },
  'tags of odd characters': {
    head: (name) =>
      ['og:title', 'og:site_name', 'author', 'description', 'og:locale']
        .map((tag) => `<meta property="${tag}" name="${tag}" content="${ODD}${name}${ODD}">`)
        .join(''),
  },
  'tags of megabytes': { head: (name) => `<meta property="og:title" content="${`${name} `.repeat(150_000)}">` },
  'thousands of tags': { head: manyMetas },
  'a language that is none': { head: () => script(`document.documentElement.lang = '\\uD800"><b>'.repeat(999);`) },
  'a base elsewhere': { head: (name) => `<base href="http://liar-of-${name}.example/a/" target="_blank">` },
  'a base of script': { head: () => '<base href="javascript:1//">' },
  'no title': { head: () => script('document.title = ""'), spoilsTitle: true },
  'a title of spaces and bidi': {
    head: () => script(`document.title = ' \\u202E\\u2066 \\u200B '`),
    spoilsTitle: true,
  },
  'a title that changes all the time': {
    head: () =>
      script(
        `{ const first = document.title; let n = 0; setInterval(() => { document.title = first + ' ' + n++; }, 3); }`,
      ),
    restless: true,
  },
  'members hidden behind elements': {
    body: () =>
      ['documentElement', 'body', 'head', 'activeElement', 'createElement', 'getSelection', 'querySelector', 'title']
        .map((member) => `<form name="${member}"><input name="${member}"></form><img name="${member}">`)
        .join('') +
      '<form id="clobbered"><input name="childNodes"><input name="attributes"><input name="parentNode"><input name="textContent"><input name="tagName"><input name="nodeType"><input name="ownerDocument"><p>in it</p></form>',
  },
  'globals hidden behind elements': {
    body: () =>
      ['chrome', 'browser', 'performance', 'location', 'navigator', 'Reflect', 'Document', 'setTimeout', 'galley toast']
        .map((member) => `<a id="${member}"></a><a id="${member}" name="runtime"></a>`)
        .join(''),
  },
  'redefined prototypes': {
    head: () =>
      script(`
      const gone = () => { throw new Error('redefined'); };
      window.getSelection = Document.prototype.getSelection = () => null;
      Selection.prototype.getRangeAt = Range.prototype.toString = gone;
      for (const name of ['push', 'map', 'flatMap', 'filter', 'find', 'join'])
        Object.defineProperty(Array.prototype, name, { value: gone });
      for (const name of ['replace', 'slice', 'split']) String.prototype[name] = () => 'a lie';
      for (const name of ['nodeValue', 'textContent', 'firstChild', 'nextSibling', 'isConnected'])
        Object.defineProperty(Node.prototype, name, { get: gone });
      Element.prototype.getAttribute = Element.prototype.append = Element.prototype.attachShadow = gone;
      HTMLElement.prototype.showPopover = gone;
      window.JSON = window.Promise = window.Reflect = gone;`),
  },
  'a polluted Object.prototype': {
    head: () =>
      script(`for (const name of ['url', 'title', 'value', 'get', 'set', 'then', 'toJSON', 'length'])
        Object.defineProperty(Object.prototype, name, { get() { throw new Error('polluted'); }, configurable: true });`),
  },
  'elements that change when looked at': {
    body: () =>
      `<wild-one id="wild" title="x">wild</wild-one>${script(`customElements.define('wild-one', class extends HTMLElement {
        static observedAttributes = ['title'];
        connectedCallback() { this.append('!'); }
        attributeChangedCallback() { this.textContent = String(Math.random()); }
        get textContent() { this.remove(); return ''; }
        get childNodes() { document.body.remove(); return []; }
      });`)}`,
  },
  'an element that is never still': {
    body: () =>
      `<p id="restless">0</p>${script(`setInterval(() => { restless.textContent = Math.random(); restless.toggleAttribute('x'); }, 1)`)}`,
    restless: true,
  },
  'observers without end': {
    body: () =>
      script(`let left = 20000; new MutationObserver(() => { if (left-- > 0) document.body.setAttribute('n', left); })
        .observe(document, { subtree: true, childList: true, attributes: true });`),
    restless: true,
  },
  'an observer that takes toasts away': {
    body: () =>
      script(`new MutationObserver((all) => { for (const { addedNodes } of all) for (const node of addedNodes) if (node.popover) node.remove(); })
        .observe(document.documentElement, { childList: true });`),
    restless: true,
    hidesToast: true,
  },
  'a listener that takes toasts away while they open': {
    body: () => script(`addEventListener('beforetoggle', ({ target }) => target.remove(), true);`),
    restless: true,
    hidesToast: true,
  },
  'a listener that refuses toasts': {
    body: () =>
      script(
        `addEventListener('beforetoggle', (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true);`,
      ),
  },
  'an open modal dialog': { body: () => `<dialog id="modal">on top</dialog>${script('modal.showModal()')}` },
  'everything hidden': {
    head: () => '<style>* { display: none !important; all: unset !important }</style>',
    spoilsPassage: true,
  },
  'thousands of elements': { body: () => '<div><i>a</i><b>b</b></div>'.repeat(15_000) },
  'deep markup': { body: () => `${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}` },
  'deep quotes and lists': {
    body: () => `${'<blockquote><ul><li>'.repeat(700)}deep${'</li></ul></blockquote>'.repeat(700)}`,
  },
  'deep tables': { body: () => `${'<table><tr><td>'.repeat(300)}deep${'</table>'.repeat(300)}` },
  'nesting of thousands by script': {
    body: () =>
      `<div id="deep"></div>${script(`{ let at = deep; for (let n = 0; n < 3000; n++) { const inner = document.createElement('span'); at.append(inner); at = inner; } at.append('the bottom'); }`)}`,
  },
  'megabytes of words': { body: () => `<p>${'words and words and '.repeat(500_000)}</p>` },
  'halves of characters': {
    body: (name) =>
      `<p id="halves"></p>${script(`halves.append('\\uD83D', '\\uDC00\\uD83D', '${name}', '\\u0000\\u202E\\uFFFE\\uFFFF')`)}`,
  },
  'odd characters': { body: () => `<p>${ODD}${ODD} \u202Etxet\u202C</p>` },
  'markup in words': {
    body: () =>
      `<p>${escaped(HOSTILE)}</p><pre>${escaped(HOSTILE)} \`\`\` ~~~</pre><code>\`${escaped(HOSTILE)}\`</code>`,
  },
  'links of script': {
    body: () =>
      [
        'javascript:1',
        ' java\tscript:1',
        'JAVASCRIPT&colon;1',
        'data:text/html,<script>1</script>',
        'vbscript:1',
        'blob:null',
        '//[',
        'http://a b/"><script>',
        'file:///etc/passwd',
        'chrome://version',
      ]
        .map(
          (href) =>
            `<p><a href="${href.replaceAll('"', '&quot;')}">to [${href.replaceAll('<', '&lt;')}](${href.replaceAll('<', '&lt;')})</a><img alt="](javascript:1)<script>" src="${href.replaceAll('"', '&quot;')}"></p>`,
        )
        .join(''),
  },
  'headings and by-lines that lie': {
    body: (name) =>
      `<h1>${name} by <span class="byline author" rel="author">${escaped(HOSTILE)}</span></h1><time datetime="99999-99-99T99:99">soon</time>`,
  },
  'microdata gone wild': {
    body: (name) =>
      `<div itemscope itemtype="https://schema.org/Article" itemref="wildest"><div id="wildest" itemscope itemprop="author" itemref="wildest"><b itemprop="headline">${name}</b><meta itemprop="datePublished" content="${ODD}"></div></div>`,
  },
  'open shadow roots': {
    body: (name) =>
      `<div id="shadowy"></div>${script(`{ let at = shadowy; for (let n = 0; n < 200; n++) { const inner = document.createElement('div'); at.attachShadow({ mode: n % 3 ? 'open' : 'closed' }).append('${name}', inner); at = inner; } }`)}`,
  },
  'frames of every kind': {
    body: (name) =>
      `<iframe srcdoc="<title>${name}</title><body>framed ${name}"></iframe><iframe src="about:blank"></iframe><iframe sandbox srcdoc="<b>shut in"></iframe><iframe src="javascript:'<b>made</b>'"></iframe><iframe src="http://liar-of-${name}.example/frame"></iframe><object data="data:text/html,x"></object>`,
  },
  'a frame that selects all of itself': {
    body: () =>
      `<iframe srcdoc="<p>framed words</p><script>getSelection().selectAllChildren(document.body)</script>"></iframe>`,
    spoilsPassage: true,
  },
  'a frameset': { body: () => script(`document.documentElement.append(document.createElement('frameset'))`) },
  'two bodies and none': { body: () => script(`document.body.after(document.createElement('body'))`) },
  'no body': { body: () => script(`addEventListener('load', () => document.body.remove())`), spoilsPassage: true },
  'a field with everything selected': {
    body: () =>
      `<textarea id="field" autofocus>${escaped(HOSTILE)}</textarea>${script(`field.focus(); field.select()`)}`,
    spoilsPassage: true,
  },
  'a selection that runs away': {
    body: () =>
      script(
        `document.addEventListener('selectionchange', () => { if (Math.random() < 0.5) getSelection().empty(); })`,
      ),
    spoilsPassage: true,
  },
  'leaving asks first': {
    body: () =>
      script(`addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; })`),
  },
  'formulae without sense': {
    body: () =>
      `<math><semantics><mfrac></mfrac><annotation encoding="application/x-tex">\\href{javascript:1}{x}$ $$ ${escaped(HOSTILE)}</annotation></semantics></math>`,
  },
  'a table that does not fit': {
    body: () =>
      `<table><tr><td colspan="99999" rowspan="65534">|a|\n|b|</td></tr><tr><th>${'<td>|'.repeat(2_000)}</table>`,
  },
};

export const PART_NAMES: readonly string[] = Object.keys(PARTS);

/** What is true of a page with any of these in it. */
export const doAny = (
  names: readonly string[],
  what: 'restless' | 'hidesToast' | 'spoilsPassage' | 'spoilsTitle',
): boolean => names.some((name) => PARTS[name]?.[what] === true);
