import { cutField } from '#extension/capture/cut.ts';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // Its percent signs spell nothing.
  }
};

/** The name of the file that an address ends in; null where it ends in none. */
const fileOf = (url: URL): string | null => cutField(decoded(url.pathname.split('/').at(-1) ?? ''));

/** Names that a server gives to what it makes itself. */
const SERVED = /\.(?:[a-z]?html?|php\d?|aspx?|jsp|cgi)$/i;
const ENDING = /\.[a-z\d]{1,5}$/i;

/** A file's name as a title. */
const nameOf = (file: string): string | null =>
  ENDING.test(file) && !SERVED.test(file) ? cutField(file.replace(ENDING, '')) : null;

const bare = (address: string): string =>
  decoded(address)
    .replace(/^[a-z]+:\/+/i, '')
    .replace(/^www\./i, '')
    .replace(/[#?].*$/s, '')
    .replace(/\/$/, '')
    .toLowerCase();

/** What a viewer calls a file besides the title in it. */
const withoutFile = (title: string, file: string | null): string =>
  file !== null && title.endsWith(` - ${file}`) ? title.slice(0, -` - ${file}`.length) : title;

/**
 * The title of a page that states none: what its tab is called, unless that is its address or its file, which browsers show for want of
 * another; then its file's name, and at last its address.
 */
export const titleOfTab = ({ url, title }: { readonly url: string; readonly title: string }): string => {
  const address = new URL(url);
  const file = fileOf(address);
  const shown = cutField(withoutFile(title, file));
  const isTitle = shown !== null && shown !== file && bare(shown) !== bare(url);
  return (isTitle ? shown : null) ?? (file && nameOf(file)) ?? url.slice(0, 200);
};
