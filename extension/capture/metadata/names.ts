import { inlineText, seenText } from '#shared/portable.ts';
import { unescaped } from './linked-data.ts';
import { isOfCalendar } from './calendar.ts';
import { isSiteName } from './site.ts';

const BY =
  /^(?:(?:written|posted|published|submitted|reported|story|text|words|article|beitrag|artikel|veröffentlicht|geschrieben|verfasst|erstellt|gespeichert|eingestellt|escrito|publicado|publié|écrit|propos recueillis|scritto|pubblicato|geschreven|skrevet)\s+)?(?:by|von|vom|por|par|di|door|av|af|przez|oleh)\s*:?\s+/iu;
const LABEL =
  /^(?:(?:authors?|autor(?:in|en)?)\s+|(?:authors?|written by|autore?n?(?:in|innen)?|auteure?s?|autore?s?|autora|verfasser(?:in)?|redakteur(?:in)?|redaktion|interview|reportage|analyse|analysis|text|words|tekst|testo|texto|texte|автор|szerző|kirjoittaja|yazan|tác giả|συντάκτης|מאת|بقلم|نویسنده|作者|記者|记者|文|著者|글)\s*[:：／]\s*)/iu;

/** What stands behind a name on its line: a date, a place, a duty. Initials in brackets have the rest of the name behind them. */
const BEHIND =
  /\s*(?:[|•·<>[\]–—»→/]|\)(?! \p{L})|\((?!(?:\p{Lu}\.)+\) )|\s-\s|\s@|\d|\bupdated\b|\bveröffentlicht\b|\baktualisiert\b|\bpublished\b|\bposted\b|\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:on|am|le|el|il|at|um|in|for|für|aus|from|staff|special (?:to|correspondent)|senior|chief|envoyé\S*|correspond\S+|editor|reporter|writer|columnist|contributor)\s)).*$/isu;

const BETWEEN = /\s*(?:[,;&]|\s(?:and|und|et|y|e|og|och|en|with|mit)\s)\s*/iu;

const PARTICLE =
  /^(?:von|van|de|der|den|dem|del|della|di|da|do|dos|das|du|la|le|las|los|al|el|bin|ibn|ben|zu|zum|zur|ter|ten|y|e|und|af|av|dr\.?|prof\.?)$/iu;
const WORD = /^\(?\p{L}[\p{L}\p{M}.'’ʼ-]*\)?$/u;
const NOBODY =
  /\b(?:redaktion\w*|redac\w+|rédaction|redazione|redakcja|edit\w+|staff|team|admin\w*|webmaster|presse\w*|agen\w+|dpa|afp|reuters|epa|news|press|nachrichten|online|magazine?|blog|zeitung|verlag|gmbh|verein|e\.v\.|inc|ltd|universit\S+|autor|author|comments?|kommentare?|share|read more|mehr|follow|home|kontakt|contact|subscribe|login|artikel|article|datum|date|photos?|fotos?|images|getty|picture|shutterstock|apa|sda|efe|ansa|correspondent|reporter|writer|columnist|\S*(?:leiter|sprecher|führer|vorsitzend|präsident|referent|redakteur|korrespondent)\S*|journalist|professor|direct(?:or|eur)|manager|engineer|economist|analyst|fellow|contributor|fotograf)\b/i;

const BUTTON =
  /^(?:(?:about|über|more) .*|authors?|autore?n?|more|about|profile?|follow|posts?|website|e-?mail|mehr|zur person|alle beiträge.*|view all.*|(?:posted|published|publiziert|veröffentlicht|publié)(?: \S{2,3})?)$/i;

/** A name where no space parts its words, and what is of an office instead. */
const UNPARTED = /^(?:\p{sc=Han}{2,4}|\p{sc=Hangul}{2,4})$/u;
const OFFICE = /[编編辑輯网網社部报報]|기자|편집/u;

const wordsOf = (name: string): readonly string[] => name.split(/\s+/u).filter((word) => word !== '');

/** Whether a text reads as a person's full name: some capitalised words of letters. */
const isFullName = (text: string): boolean => {
  if (UNPARTED.test(text)) return !OFFICE.test(text);
  const words = wordsOf(text);
  if (words.length < 2 || words.length > 5 || text.length > 60 || !words.every((word) => WORD.test(word))) return false;
  const capital = words.filter((word) => /^\(?[\p{Lu}\p{Lo}]/u.test(word));
  return (
    capital.length >= 2 &&
    words.every((word) => capital.includes(word) || PARTICLE.test(word)) &&
    !NOBODY.test(text) &&
    !BUTTON.test(text) &&
    !words.every((word) => isOfCalendar(word))
  );
};

/** What templates glue to a name: the word before it, a button and an address behind it. */
const unglued = (text: string): string =>
  text
    .replace(/^By(?=\p{Lu}\p{Ll})/u, '')
    .replace(/\s*[-–—|(:]*\s*(?:https?:\/\/|www\.)\S.*$/iu, '')
    .replace(/(?<=\p{Ll}|\s)(?:Follow(?:ing)?|Folgen|Seguir|Suivre)$/u, '');

/** A name that a template writes twice in a row, once. */
const once = (name: string): string => /^(.{3,}?)[\s,]*\1$/u.exec(name)?.[1] ?? name;

const clean = (text: string): string =>
  unglued(text)
    .replace(LABEL, '')
    .replace(BY, '')
    .replace(/^[\s:,*–—-]+|[\s:,*–—-]+$/gu, '')
    .replace(/^.*$/u, once);

/** Most words of a duty or a place behind the last name of a byline. */
const LONGEST_DUTY = 5;

/** The names a byline begins with; none where it goes on as a sentence does. */
export const namesOnLine = (line: string): readonly string[] => {
  const names = clean(clean(line).replace(BEHIND, ''))
    .split(BETWEEN)
    .filter((name) => name !== '');
  const end = names.findIndex((name) => !isFullName(name));
  if (end === -1) return names;
  return wordsOf(names.slice(end).join(' ')).length > LONGEST_DUTY ? [] : names.slice(0, end);
};

/** Whether a text is of words rather than of names: a motto, a duty. */
const isPhrase = (text: string): boolean => {
  const words = wordsOf(text);
  return words.length > 2 && words.some((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word));
};

/** Whether a text reads as the name someone goes by. */
const isCalled = (text: string): boolean =>
  text.length <= 40 &&
  wordsOf(text).length <= 4 &&
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._ '’-]*$/u.test(text) &&
  !/^\d+$/.test(text) &&
  !isPhrase(text) &&
  !BUTTON.test(text);

const UNNAMED =
  /^(?:admin(?:istrator)?|wordpress\s?admin|webmaster|editor|staff|guest|user\d*|unknown|publisher|owner|default|test|(?:no|kein|sin|nessun|pas d.)\s?aut(?:h?or|eur|ore)|auth?or|auteur|autore|herausgeber|verlag|none|null|undefined|anonymous|n\/a|-|redaktion|redazione|la redazione|la rédaction|rédaction|redacción)$/iu;

/** The name in an element that holds nothing but its author's, a full one or not. */
export const nameAlone = (line: string): readonly string[] => {
  const full = namesOnLine(line);
  const name = clean(line);
  return full.length > 0 || !isCalled(name) ? full : [name];
};

/** The names on a line that calls them the author's: "Author: Ada Example". */
export const namesAfterLabel = (line: string): readonly string[] => (LABEL.test(line) ? namesOnLine(line) : []);

/** Whether all of these are full names, as against names of accounts. */
export const areFullNames = (names: readonly string[]): boolean => names.length > 0 && names.every(isFullName);

/** Where a line goes on to something else: at a sign that parts with spaces around, and behind a year or a time of day. */
const PARTS = /\s[|·•–—-]\s|(?<=\d{4}|\d:\d\d)\s/u;

/** A reporter's name as Korean papers have it. */
const REPORTER = /^(\p{sc=Hangul}{2,4}) ?기자(?!\p{L})/u;

/** What stands behind a day and the word for an author: "17 August 2026 10:05 PDT by Ada". */
const behindDay = (line: string): readonly string[] =>
  /\d{4}.*?\s(?:by|von|por|par)\s+(\p{Lu}.*)$/u.exec(line)?.slice(1) ?? [];

/** The names on a line that says so itself: "By Ada Example", "18 November 2026 by Ada Example". */
export const namesAfterBy = (line: string): readonly string[] => {
  const parts = line.split(PARTS).filter((part) => BY.test(part) || LABEL.test(part));
  const said = [...parts, ...behindDay(line)].map(namesOnLine).find((names) => names.length > 0);
  return said ?? REPORTER.exec(line)?.slice(1) ?? [];
};

/** Whether a text is the one word somebody goes by; agencies sign with capitals. */
const isOneName = (name: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]+$/u.test(name) &&
  !/^(?:\p{Lu}+|\d+)$/u.test(name) &&
  isOfSomebody(name) &&
  !isOfCalendar(name) &&
  !NOBODY.test(name) &&
  !BUTTON.test(name);

/** The one word that the link to an author's page has for its words. */
export const nameOfLink = (text: string): readonly string[] => [clean(inlineText(seenText(text)))].filter(isOneName);

/** The one word that a line names its author by, and nothing else: "by ada", "Posted by Ada on 18 November". */
export const namesCalled = ([line = '']: readonly string[]): readonly string[] =>
  [...(BY.test(line) ? [line] : []), ...behindDay(line)]
    .map((said) => clean(clean(said).replace(BEHIND, '')))
    .filter(isOneName);

/** Words that are a label in a line with a name, but stand over something else where they are a line of their own. */
const KICKER = /^(?:interview|reportage|analys|te[xks]t|words|文)/i;

const isLabel = (line: string): boolean => !KICKER.test(line) && clean(`${line.replace(/:$/, '')}: `) === '';

/** The names that some lines give: on the first, or on the one after a label. */
export const namesSaid = (lines: readonly string[]): readonly string[] => {
  const [first = '', second = ''] = lines;
  const said = namesAfterBy(first.endsWith(':') ? `${first} ${second}` : first);
  const label = said.length > 0 ? -1 : lines.findIndex(isLabel);
  return label === -1 ? said : namesOnLine(lines[label + 1] ?? '');
};

const ORGANISATION = /\b(?:e\. ?V\.|gmbh|inc|llc|ltd)\.?$/iu;

/** "Example, Ada" as libraries and papers file a name, in the order it is said in. */
export const inOrder = (name: string): string => name.replace(/^((?:\p{Ll}+ )*[^,\s]+), ([^,]+)$/u, '$2 $1');

/** The full names that a text lists, without a duty behind them; else the text. */
const eachOf = (text: string): readonly string[] => {
  const names = namesOnLine(text);
  return names.length > 0 && text.split(BETWEEN).length > 1 ? names : [text];
};

/**
 * Whether a name is that of the site and of nobody. The address of a site of one person spells that name, and it is stated as the one
 * of a person who publishes.
 */
export const isNameOfSite = (name: string, sites: readonly string[], persons: readonly string[]): boolean =>
  isSiteName(
    name,
    isFullName(name) ? sites.filter((site) => /\p{Lu}|\s/u.test(site) && !isSiteName(site, persons)) : sites,
  );

const isOfSomebody = (name: string): boolean =>
  /\p{L}/u.test(name) &&
  name.length <= 200 &&
  !/:\/\/|@|^www\.|\.(?:com|org|net|de)$/i.test(name) &&
  !UNNAMED.test(name) &&
  !/^\d{1,2}\b.*\d{4}$|^\p{L}+\.? \d{1,2},? \d{4}$/u.test(name) &&
  !ORGANISATION.test(name) &&
  !isPhrase(name);

/** Names as tags state them: without addresses, and names of nobody. */
export const statedNames = (texts: readonly string[]): readonly string[] => [
  ...new Set(
    texts
      .flatMap((text) => eachOf(clean(inlineText(seenText(unescaped(text).replace(/<[^>]*>/g, ''))))))
      .filter(isOfSomebody),
  ),
];
