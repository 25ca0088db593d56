/**
 * The one file that assigns escaping: how text from anywhere is written down so that twelve Markdown engines and YAML give
 * the same text back. Backslashes where every engine knows them, entities where some do not.
 */

// What turns the order of text round, C0 and C1 without the white ones, the byte order mark, noncharacters, and what neither YAML nor HTML
// can hold. The marks that only say which way they are read themselves (U+061C, U+200E, U+200F) are writers' own, and stay.
const HIDDEN =
  // oxlint-disable-next-line no-control-regex -- control characters are what this removes
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]/g;

/** Text of any number of lines without what could hide or disturb; joined emoji stay whole. Word breaks lines with U+000B, mainframes with U+0085. */
export const visibleText = (text: string): string =>
  text
    .toWellFormed()
    .replace(HIDDEN, '')
    .replace(/\r\n?|\v/g, '\n')
    .replaceAll('\u0085', ' ');

/** Where joiners (U+200C, U+200D) say something: scripts from Arabic to Myanmar, Khmer and Mongolian, those of Southern Asia, and emoji. */
const JOINED =
  '\\u0600-\\u109F\\u1780-\\u18AF\\u1A00-\\u1CFF\\u2190-\\u2BFF\\u3030\\u303D\\u3297\\u3299\\uA800-\\uABFF\\uFB50-\\uFDFF\\uFE0F\\uFE70-\\uFEFC\\u{10A00}-\\u{11FFF}\\u{1E900}-\\u{1E95F}\\u{1F000}-\\u{1FBFF}';

/** Soft hyphens, places where a line may break, joiners that join nothing, and marks that nobody sees. */
const UNSEEN = new RegExp(
  String.raw`[\u00AD\u061C\u180E\u200B\u200E\u200F\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB]|(?<![${JOINED}])[\u200C\u200D](?![${JOINED}])`,
  'gu',
);

/** Text of a page without the characters of it that no reader sees: watermarks, hyphens for lines of other lengths. */
export const seenText = (text: string): string => text.replace(UNSEEN, '');

/** Text for one line: as above, and white space of any kind and length is one space. */
export const inlineText = (text: string): string => visibleText(text).replace(/\s+/g, ' ').trim();

const READS_AS_ENTITY = /&(?=#\d{1,7};|#x[0-9a-f]{1,6};|[a-z][a-z0-9]*;)/gi;

const entity = (character: string): string => `&#${character.charCodeAt(0)};`;

// One pass, so that no escape is escaped again: backslashes, entities, template brackets, `]:`, then what links by itself.
// Last what single engines read: sums between dollars, raised letters between carets, fractions between brackets.
const SPECIAL =
  /\]:|[\\`*[\]<|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\{(?=[{%#])|[}%#](?=\})|(?<=(?:https?|ftp)):(?=\/\/\S)|(?<=(?<![\p{L}\p{N}])www)\.(?=\S)|\$(?=\$|\S(?:[^$]*[^\s$])?\$(?![\p{L}\p{N}]))|\^(?=[^\s^]+\^)|(?<=\(\d{1,3})\/(?=\d{1,3}\))/giu;

const escapeOne = (found: string): string => {
  if (found === ']:') return String.raw`\]&#58;`;
  if (found === '<') return '&lt;';
  return '|~{}%#:.$^/'.includes(found) ? entity(found) : `\\${found}`;
};

const escapeInline = (text: string): string =>
  text.replace(READS_AS_ENTITY, '&amp;').replace(SPECIAL, (found) => escapeOne(found));

const INERT: Readonly<Record<string, string>> = { '[': String.raw`\[`, '!': '&#33;', '<': '&lt;', '{': '&#123;' };

/** The first character of a link, a picture, a tag or a template mark, spelled so that none begins there. */
export const inert = (character: string): string => INERT[character] ?? character;

/** Text for inside a line: link text, a table cell, the middle of a sentence. Newlines become spaces. */
export const portableText = (text: string): string => escapeInline(inlineText(text));

const guardStart = (line: string): string =>
  line
    .replace(/^(?:[#>]|[-+](?=[-+ ]|$))/, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?= |$)/, String.raw`$1\$2`)
    // Setext underlines, definition lists and kramdown's attribute lines: not every engine knows a backslash before these.
    .replace(/^(?:=|:(?=[: ]|$)|\{(?=:)|\^(?=$))/, entity);

/**
 * What opens attributes where a heading ends with a brace (a class, an id, a key), to Hugo, kramdown and others; pandoc takes `onclick` too,
 * and spaces and quoted braces within.
 */
export const HEADING_ATTRIBUTES = /\{(?=\s*(?:[.:#-]|[a-z][^\s{}=]*=))/gi;

/** A run of hashes is looked at once, from its first: otherwise a long one that ends nothing is read again from each of them. */
const guardEnd = (line: string): string => {
  const guarded = line.replace(/(?<!#)(?:^\\)?(#+)$/, (_, hashes: string) => '&#35;'.repeat(hashes.length));
  return guarded.endsWith('}') ? guarded.replace(HEADING_ATTRIBUTES, entity) : guarded;
};

/** Text that begins or fills a line: a paragraph, a heading after its hashes, a list item. Always one line. */
export const portableLine = (text: string): string => guardEnd(guardStart(portableText(text)));

/** The schemes, as WHATWG spells them, that may stand in something published. */
export const PUBLISHED_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

const READ_IN_ADDRESSES = /[()[\]|\\^"'*<>{}` ]/g;

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** Where emphasis could begin in an address, as engines read it that look for emphasis first. */
const OPENS_EMPHASIS = /(?<![a-z\d])_|_(?=_)/gi;

/** The address as WHATWG spells it, for http, https and mailto with nothing in it that Markdown reads; else null. */
const bareUrl = (text: string): string | null => {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!PUBLISHED_SCHEMES.has(url.protocol)) return null;
  return url.href.replace(READ_IN_ADDRESSES, percent);
};

/** An address for a link's destination, or null where it must not become a link (`javascript:` and the like). */
export const portableUrl = (text: string): string | null =>
  bareUrl(text)?.replace(OPENS_EMPHASIS, percent).replace(READS_AS_ENTITY, '&amp;') ?? null;

/** Any address as a link's destination, one that only the site can complete (`/about`) too. Whether it may be one is asked elsewhere. */
export const portableDestination = (url: string): string =>
  portableUrl(url) ?? inlineText(url).replace(READ_IN_ADDRESSES, percent).replace(READS_AS_ENTITY, '&amp;');

/** A link's title in its quotes: all that any engine reads in one is an entity. */
export const portableTitle = (title: string): string =>
  `"${inlineText(title).replace(/["'<>()[\]\\`*_~|{}&]/g, entity)}"`;

/** The same address as the words of a link to itself; only there, since elsewhere it would link again. No dash of it becomes another. */
export const portableUrlText = (text: string): string | null =>
  bareUrl(text)
    ?.replace(READS_AS_ENTITY, '&amp;')
    .replace(/~|(?<=-)-|(?<=\.)\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (found) =>
      found === '_' ? String.raw`\_` : entity(found),
    ) ?? null;

/** marked 18.2.1 takes the backslashes before brackets out of a link's words, and reads links and pictures in them after that. */
const inLink = (text: string): string => text.replace(/(?<=\\\])\((?=[^\s()]*[:./?#&])/g, entity);

/** A link with its words escaped; the words alone where the address must not become a link. */
export const portableLink = (text: string, url: string | null): string => {
  const destination = url === null ? null : portableUrl(url);
  return destination === null ? portableText(text) : `[${inLink(portableText(text))}](${destination})`;
};

/** Plain text as a Markdown quotation: blank lines part its paragraphs. Empty when the text is. */
export const portableQuote = (text: string): string =>
  visibleText(text)
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => portableLine(paragraph))
    .filter((line) => line !== '')
    .map((line) => `> ${line}`)
    .join('\n>\n');

/** Text as a YAML double-quoted scalar, on one line. */
export const yamlString = (text: string): string => `"${inlineText(text).replace(/["\\]/g, String.raw`\$&`)}"`;
