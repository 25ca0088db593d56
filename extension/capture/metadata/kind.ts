import type { CaptureKind } from '#shared/capture.ts';
import { typesOf, type Thing } from './linked-data.ts';
import { metaOf, type Tags } from './tags.ts';

const REPOSITORIES = /^(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)$/;
const PLACES =
  /^\/(?:about|explore|features|login|marketplace|orgs|pricing|search|settings|sponsors|topics|trending)\//;

/** What an address alone tells of the kind of page behind it. */
export const kindOfAddress = ({ hostname, pathname, search }: URL): CaptureKind | null => {
  const host = hostname.replace(/^(?:www|m|old)\./, '');
  if (/\.pdf$/i.test(pathname)) return 'pdf';
  if (REPOSITORIES.test(host) && /^\/[^/]+\/[^/]+\/?$/.test(pathname) && !PLACES.test(pathname)) return 'repository';
  if (/^(?:youtube\.com|vimeo\.com)$/.test(host) && /^\/(?:watch|shorts\/|live\/|\d+)/.test(pathname)) return 'video';
  if (host === 'arxiv.org' && pathname.startsWith('/abs/')) return 'paper';
  if (host === 'news.ycombinator.com' && pathname === '/item' && search !== '') return 'thread';
  if (host === 'reddit.com' && pathname.includes('/comments/')) return 'thread';
  return null;
};

const BY_TYPE: readonly (readonly [RegExp, CaptureKind])[] = [
  [/^ScholarlyArticle$/, 'paper'],
  [/^(?:DiscussionForumPosting|QAPage)$/, 'thread'],
  [/^SoftwareSourceCode$/, 'repository'],
  [/^VideoObject$/, 'video'],
  [/(?:Article|BlogPosting|SocialMediaPosting|Report|Review|APIReference)$/, 'article'],
];

/** The kind of page, from its address, its tags and its JSON-LD; null where none of them tells. */
export const kindOf = (tags: Tags, article: Thing | null, url: string): CaptureKind | null => {
  const known = kindOfAddress(new URL(url));
  if (known !== null) return known;
  if (metaOf(tags, 'citation_title') !== null && metaOf(tags, 'citation_author', 'citation_doi') !== null)
    return 'paper';
  const types = [
    ...(article === null ? [] : typesOf(article)),
    ...tags.things.flatMap(typesOf).filter((type) => type === 'QAPage'),
  ];
  const typed = BY_TYPE.find(([pattern]) => types.some((type) => pattern.test(type)));
  if (typed !== undefined) return typed[1];
  const stated = metaOf(tags, 'og:type') ?? '';
  if (stated.startsWith('video')) return 'video';
  return stated === 'article' || metaOf(tags, 'article:published_time') !== null ? 'article' : null;
};
