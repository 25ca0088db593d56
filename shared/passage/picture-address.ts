import { allIn, attributeOf, matches, parentOf, tagOf } from './plain-dom.ts';

/** Where pages keep the address of a picture that is loaded when it is scrolled to, the most telling first. */
const LATER = ['data-src', 'data-lazy-src', 'data-original', 'data-actualsrc', 'data-lazy', 'data-original-src'];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

/** Names of pictures that only keep the place of another. */
const PLACEHOLDER =
  /(?:^|[/_-])(?:1x1|blank|clear|grey|gray|lazy-?load(?:er)?|loader|loading|pixel|placeholder|spacer|spinner|transparent)(?:[-_]?(?:image|img|\d+(?:x\d+)?))?\.(?:gif|png|svg|webp|jpe?g)(?:[?#]|$)/i;

const isAddress = (found: string | null): found is string =>
  found !== null && !/^\s*(?:data:|blob:|about:|$)/i.test(found) && !/\s\S/.test(found.trim());

/** The largest of the pictures a `srcset` names: https://html.spec.whatwg.org/multipage/images.html#srcset-attributes. */
const largestIn = (set: string): string | null => {
  let largest: string | null = null;
  let most = -1;
  for (const candidate of set.slice(0, 20_000).split(/,\s+|(?<=\s[\d.]+[wx]),/)) {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/);
    const weight = Number.parseFloat(size) || 1;
    if (weight > most && isAddress(address)) [largest, most] = [address.replace(/,$/, ''), weight];
  }
  return largest;
};

const setsOf = (element: Element): (string | null)[] =>
  SETS.map((name) => attributeOf(element, name)).map((set) => set && largestIn(set));

/** The address of a picture: that of what is to be seen, of several sizes the largest. Undefined for what only keeps a place. */
export const pictureAddress = (picture: Element): string | undefined => {
  const src = attributeOf(picture, 'src');
  const later = LATER.map((name) => attributeOf(picture, name));
  const isWaiting = matches(picture, '.lazyload, .lazyloading, .lazy') && later.some(isAddress);
  if (isAddress(src) && !PLACEHOLDER.test(src) && !isWaiting) return src;
  const around = parentOf(picture);
  const sources = around !== null && tagOf(around) === 'PICTURE' ? [...allIn(around, 'source')] : [];
  const current = String(Reflect.get(picture, 'currentSrc') ?? '');
  return [...later, ...setsOf(picture), ...sources.flatMap(setsOf), current].find(
    (found): found is string => isAddress(found) && !PLACEHOLDER.test(found),
  );
};

/** What counts readers, and shows them nothing. */
export const isPixel = (picture: Element): boolean =>
  ['width', 'height'].every((name) => {
    const stated = attributeOf(picture, name) ?? '';
    const style = new RegExp(`(?:^|[;\\s])${name}:\\s*([\\d.]+)px`, 'i').exec(attributeOf(picture, 'style') ?? '')?.[1];
    return /^\s*[\d.]+(?:px)?\s*$/.test(style ?? stated) && Number.parseFloat(style ?? stated) <= 1;
  });
