import { attributeOf, firstIn, outerOf, tagOf } from '#shared/passage/plain-dom.ts';

const TAGS = /^(?:NAV|FOOTER|ASIDE|DIALOG)$/;
const ROLES = /^(?:navigation|contentinfo|banner|complementary|menu|menubar|toolbar|search|tablist|dialog)$/;
const NAMES =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|footer|sidebar|breadcrumbs?|pagination|pager|shar(?:e|ing)|social|toolbar|log-?in|sign-?in|cookies?|consent|skip-?link)(?:$|[\s_-])/i;

/** Whether an element is a part of the site and not of what the page is about. What holds the content is not, whatever its name. */
const isOfSite = (element: Element): boolean => {
  const tag = tagOf(element);
  if (TAGS.test(tag) || ROLES.test(attributeOf(element, 'role') ?? '')) return true;
  if (/^(?:BODY|HTML|MAIN|ARTICLE)$/.test(tag)) return false;
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  if (tag !== 'HEADER' && !NAMES.test(names)) return false;
  // An item's own header has a lesser heading; a site's has none, or the first.
  return firstIn(element, 'main, article, [role="main"], h2, h3') === null;
};

/** Elements around one that are looked at: a page can nest without end. */
const DEEPEST = 400;

/**
 * Tells of a link whether it stands in a menu, header or footer of the site. What was found of an element holds for all links in it, so
 * each is looked at once.
 */
export const makePlaces = (): ((link: Element) => boolean) => {
  const known = new Map<Element, boolean>();
  return (link) => {
    const path: Element[] = [];
    let answer = false;
    for (let at = outerOf(link); at !== null && path.length < DEEPEST; at = outerOf(at)) {
      const before = known.get(at);
      path.push(at);
      // A header is the site's only outside of an article.
      const found = before ?? (/^(?:ARTICLE|MAIN)$/.test(tagOf(at)) ? false : isOfSite(at) ? true : null);
      if (found !== null) {
        answer = found;
        break;
      }
    }
    for (const each of path) known.set(each, answer);
    return answer;
  };
};
