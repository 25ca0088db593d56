import { lowerCaseDoi } from './doi.ts';

/** Reads the key of the thing an address leads to, where the address is of this kind. */
type Rule = (url: URL) => string | null;

const segmentsOf = ({ pathname }: URL): readonly string[] => pathname.split('/').filter((segment) => segment !== '');

const isHost = ({ hostname }: URL, ...hosts: readonly string[]): boolean =>
  hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));

const MEDIUM_ID = /(?:^|-)([0-9a-f]{12})$/;
/** On a domain of its own nothing else says that it is Medium's, and twelve digits are more often a time or a number. */
const OWN_DOMAIN_ID = /[^-]-((?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{12})$/;

const isMedium = (url: URL): boolean => isHost(url, 'medium.com');

const medium: Rule = (url) => {
  const id = (isMedium(url) ? MEDIUM_ID : OWN_DOMAIN_ID).exec(segmentsOf(url).at(-1) ?? '');
  return id === null ? null : `medium:${id[1]}`;
};

const VIDEO_ID = /^[\w-]{11}$/;
const VIDEO_PATHS = new Set(['shorts', 'embed', 'live', 'v']);
/** An embedded list, and no video, although it is as long as an id. */
const VIDEO_LIST = 'videoseries';

const videoIn = (url: URL): string | undefined => {
  const [kind = '', id] = segmentsOf(url);
  if (isHost(url, 'youtu.be')) return kind;
  if (!isHost(url, 'youtube.com', 'youtube-nocookie.com')) return undefined;
  if (kind === 'watch') return url.searchParams.get('v') ?? undefined;
  return VIDEO_PATHS.has(kind) ? id : undefined;
};

const youtube: Rule = (url) => {
  const id = videoIn(url);
  return id !== undefined && VIDEO_ID.test(id) && id !== VIDEO_LIST ? `youtube:${id}` : null;
};

/** https://info.arxiv.org/help/arxiv_identifier.html, before and since 2007; its version is another state of the same paper. */
const ARXIV_ID = /^\/(?:abs|pdf|html)\/((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7}))(?:v\d+)?(?:\.pdf)?\/?$/i;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/;

const arxiv: Rule = (url) => {
  const id = isHost(url, 'arxiv.org') ? ARXIV_ID.exec(url.pathname)?.[1] : undefined;
  return id === undefined ? null : `arxiv:${id.toLowerCase()}`;
};

const doi: Rule = (url) => {
  const found = lowerCaseDoi(url);
  if (found === null) return null;
  const paper = ARXIV_DOI.exec(found)?.[1];
  return paper === undefined ? `doi:${found}` : `arxiv:${paper}`;
};

const hackerNews: Rule = (url) => {
  const id = isHost(url, 'news.ycombinator.com') && url.pathname === '/item' ? url.searchParams.get('id') : null;
  return id !== null && /^\d+$/.test(id) ? `hn:${id}` : null;
};

/** First parts of GitHub's own pages, which no owner of a repository can have as a name. */
const GITHUB_PAGES = new Set(
  (
    'about apps blog collections contact customer-stories enterprise events explore features login marketplace new ' +
    'notifications orgs organizations pricing readme search security sessions settings site solutions sponsors stars ' +
    'team topics trending users'
  ).split(' '),
);

const github: Rule = (url) => {
  if (url.hostname !== 'github.com' && url.hostname !== 'www.github.com') return null;
  const [owner, repository, kind, number = '', ...rest] = segmentsOf(url).map((segment) => segment.toLowerCase());
  if (owner === undefined || repository === undefined || GITHUB_PAGES.has(owner)) return null;
  const name = `github:${owner}/${repository.replace(/\.git$/, '')}`;
  if (kind === undefined) return name;
  // One row of numbers for both, and each of the two addresses leads to whichever it is.
  const isNumbered = (kind === 'issues' || (kind === 'pull' && rest.length <= 1)) && /^\d+$/.test(number);
  return isNumbered ? `${name}#${number}` : null;
};

const RULES: readonly Rule[] = [youtube, arxiv, hackerNews, github, doi, medium];

/**
 * What an address leads to, where that has a name of its own by which all its addresses can be told: an article of Medium, a video, a
 * paper, a thread, a repository. Null for any other. Ask for the destination of a wrapped address.
 */
export const identityOf = (address: string): string | null => {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  for (const rule of RULES) {
    const key = rule(url);
    if (key !== null) return key;
  }
  return null;
};

/** Whether things of this kind are sometimes only guessed. */
export const isGuessable = (identity: string): boolean => identity.startsWith('medium:');

/**
 * Whether what an address leads to is only guessed, by an id that looks like one of Medium's on somebody's own domain. Good for advice, and
 * for finding it again at medium.com; no proof that two such addresses lead to one article.
 */
export const isGuessed = (address: string): boolean =>
  isGuessable(identityOf(address) ?? '') && !isMedium(new URL(address));
