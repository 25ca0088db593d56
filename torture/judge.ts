import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { StoredClip } from './clipper.ts';
import { nameOf, passageOf } from './pages.ts';
import { doAny } from './parts.ts';
import type { Seen } from './round.ts';

/** A way in which a round went wrong; the name is the same for the same kind of fault. */
export interface Fault {
  readonly name: string;
  readonly detail: string;
}

/** Sentences that say that something was stored. */
const SAYS_STORED = /^(?:Clipped|Added|Link clipped)|Saved its title and address/;
/** Sentences that say why nothing was. */
const SAYS_NOT =
  /^(?:Not clipped|Nothing was done|This page belongs to the browser|The browser ended the clipper|The clipper|Already clipped)/;

const isOfTheWeb = ({ plan: { kind } }: Seen): boolean => !['blank', 'data', 'browser', 'long-address'].includes(kind);

const isUpset = ({ plan }: Seen): boolean => plan.upset !== 'none';

/** Whose words these are: the names of pages in them. */
const namesIn = (text: string): readonly string[] => [...new Set(text.match(/tok\d+[a-z]/g) ?? [])];

/** The names under which the document at an address can go: an app's page goes by two addresses, and can be written anew. */
const namesAt = (url: string, round: number): readonly string[] => {
  const one = ['a', 'd', 'e'].map((letter) => nameOf(round, letter));
  const here = namesIn(url.replace(/[?#].*$/s, ''))[0];
  return here === undefined || one.includes(here) ? one : [here];
};

/** An address without what leads to a passage: browsers show it to nobody. */
const hrefOf = (url: string): string => (URL.canParse(url) ? new URL(url).href : url).replace(/#?:~:.*$/s, '');

/** Everything in a tree of Markdown that a reader's browser could run, or that no newsletter may hold. */
const dangersIn = (tree: Nodes): readonly string[] => {
  const inner = 'children' in tree ? tree.children.flatMap((child) => dangersIn(child)) : [];
  if (tree.type === 'html') return [...inner, `raw ${tree.value.slice(0, 60)}`];
  const isBad = 'url' in tree && typeof tree.url === 'string' && !/^(?:https?:|mailto:)/i.test(tree.url);
  return isBad ? [...inner, `a ${tree.type} to ${tree.url.slice(0, 60)}`] : inner;
};

const dangersOf = (markdown: string): readonly string[] => [
  ...dangersIn(fromMarkdown(markdown)),
  ...dangersIn(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })),
];

// eslint-disable-next-line no-control-regex -- these are what is looked for
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

const spoiled = (text: string): boolean => !text.isWellFormed() || HIDDEN.test(text);

type Check = (seen: Seen) => readonly Fault[];

const fault = (name: string, detail: string): readonly Fault[] => [{ name, detail }];

const each =
  (check: (clip: StoredClip, seen: Seen) => readonly Fault[]): Check =>
  (seen) =>
    seen.clips.flatMap((clip) => check(clip, seen));

const speaks: Check = ({ heard, clips, sentences }) =>
  heard > 0 && clips.length === 0 && sentences.length === 0
    ? fault('silence', 'a gesture was heard, and ended in no clip and no sentence')
    : [];

const clipsPages: Check = (seen) => {
  const { heard, clips, sentences, plan } = seen;
  if (!isOfTheWeb(seen))
    return clips.length > 0 ? fault('clip of no page', clips.map(({ capture }) => capture.url).join()) : [];
  // Whoever was killed may say that it did not come to it.
  if (plan.upset === 'kill-worker') return [];
  return heard > 0 && clips.length === 0 ? fault('no clip', `said: ${sentences.join(' | ')}`) : [];
};

const keepsItsWord: Check = ({ clips, sentences }) =>
  sentences.some((sentence) => SAYS_STORED.test(sentence)) && clips.length === 0
    ? fault('said and not done', sentences.join(' | '))
    : [];

const doesAsSaid: Check = ({ clips, sentences }) => {
  const unknown = sentences.filter((sentence) => !SAYS_STORED.test(sentence) && !SAYS_NOT.test(sentence));
  if (unknown.length > 0) return fault('unknown sentence', unknown.join(' | '));
  const hasFailed = sentences.some((sentence) => /^(?:Not clipped|The clipper ran)/.test(sentence));
  return hasFailed && clips.length > 0 ? fault('done and denied', sentences.join(' | ')) : [];
};

const clipsOnce: Check = (seen) => {
  const { clips, heard, plan } = seen;
  const most = plan.gesture === 'popup' ? 1 : heard;
  if (clips.length > most) return fault('too many clips', `${clips.length} clips of ${heard} gestures`);
  const isStill = !isUpset(seen) && !doAny(plan.parts, 'restless') && !doAny(plan.parts, 'spoilsPassage');
  return isStill && clips.length > 1 ? fault('clipped twice', `${clips.length} clips of one still page`) : [];
};

const isShown = each(({ capture: { url } }, { shown }) =>
  shown.map(hrefOf).includes(hrefOf(url))
    ? []
    : fault('wrong address', `${url}, where ${shown.join(' then ')} was shown`),
);

const isCalledRightly = each(({ capture: { url, title } }, { round, plan }) => {
  const own = namesAt(url, round);
  const names = namesIn(title);
  if (names.some((name) => !own.includes(name)))
    return fault('title of another page', `${title.slice(0, 120)} at ${url}`);
  if (!/[\p{L}\p{N}\p{S}]/u.test(title)) return fault('title that nobody sees', `${JSON.stringify(title)} at ${url}`);
  // The browser calls a page that it could not reach by its host.
  const isNamed = names.length > 0 || plan.kind === 'no-server' || doAny(plan.parts, 'spoilsTitle');
  return isNamed ? [] : fault('title of no page', `${title.slice(0, 120)} at ${url}`);
});

const isOfItsSite = each(({ capture: { url, canonicalUrl } }) =>
  canonicalUrl === null || new URL(canonicalUrl).host === new URL(url).host
    ? []
    : fault('canonical of another site', `${canonicalUrl} at ${url}`),
);

const holdsItsWords = each(({ capture: { url, excerpts } }, { round }) => {
  const own = namesAt(url, round);
  const strange = namesIn(excerpts.map(({ text }) => text).join(' ')).filter((name) => !own.includes(name));
  return strange.length > 0 ? fault('words of another page', `${strange.join()} at ${url}`) : [];
});

const holdsThePassage: Check = (seen) => {
  const { plan, clips, sentences, round } = seen;
  const isSure =
    plan.kind === 'html' && plan.select === 'passage' && !isUpset(seen) && !doAny(plan.parts, 'spoilsPassage');
  const isRead = !sentences.some((sentence) => sentence.includes('does not let extensions read it'));
  if (!isSure || !isRead) return [];
  const texts = clips.flatMap(({ capture }) => capture.excerpts.map(({ text }) => text));
  const isThere = texts.length === 1 && texts[0] === passageOf(nameOf(round, 'a'));
  return clips.length === 0 || isThere ? [] : fault('wrong excerpt', JSON.stringify(texts).slice(0, 200));
};

const isHarmless = each(({ capture: { excerpts, image, canonicalUrl, title } }) => [
  ...excerpts.flatMap(({ markdown, text }) =>
    dangersOf(markdown ?? text).flatMap((danger) => fault('dangerous Markdown', danger)),
  ),
  ...[image, canonicalUrl, ...excerpts.map(({ fragmentUrl }) => fragmentUrl)].flatMap((address) =>
    address === null || /^https?:/.test(address) ? [] : fault('dangerous address', address.slice(0, 80)),
  ),
  ...[title, ...excerpts.map(({ markdown, text }) => markdown ?? text)].flatMap((text) =>
    spoiled(text) ? fault('spoiled characters', JSON.stringify(text).slice(0, 120)) : [],
  ),
]);

const isUntouched: Check = ({ changes }) =>
  changes !== null && changes.length > 0 ? fault('page changed', changes.join(', ')) : [];

const runsNothing: Check = ({ harmed }) => harmed.flatMap((where) => fault('a page’s script ran', where));

const showsOnlyItself: Check = ({ strangers }) =>
  strangers.length > 0 ? fault('strange toast', strangers.join(', ')) : [];

/** Where a page stays and lets a toast stand, a clip alone is too little. */
const saysSo: Check = (seen) => {
  const { plan, sentences, clips } = seen;
  const isHeard = seen.heard > 0 && clips.length > 0 && plan.gesture !== 'popup';
  const canSay = !isUpset(seen) && !doAny(plan.parts, 'hidesToast');
  return isHeard && canSay && sentences.length === 0 ? fault('unspoken', 'a clip was stored, and nothing said so') : [];
};

const CHECKS: readonly Check[] = [
  speaks,
  clipsPages,
  keepsItsWord,
  doesAsSaid,
  clipsOnce,
  isShown,
  isCalledRightly,
  isOfItsSite,
  holdsItsWords,
  holdsThePassage,
  isHarmless,
  isUntouched,
  runsNothing,
  showsOnlyItself,
  saysSo,
];

/** All that went wrong in a round. */
export const judge = (seen: Seen): readonly Fault[] => CHECKS.flatMap((check) => check(seen));
