import { fail, ok, type Result } from '#shared/result.ts';
import { isHome } from '#extension/capture/canonical.ts';
import { LONGEST_ADDRESS } from '#shared/limits.ts';
import { decodePage } from './decode-page.ts';
import { isPrivateHost } from './private-host.ts';

/** A page as its server gave it. */
export interface FetchedPage {
  /** Where it is from, after all redirects. */
  readonly url: string;
  readonly html: string;
}

/** `later`: it may work another time. `never`: this is what the page is. `why` is for the notes, not for the curator. */
export interface FetchFailure {
  readonly kind: 'later' | 'never';
  readonly why: string;
}

export interface FetchWorld {
  readonly fetch: typeof fetch;
  /** A signal that ends a request after so many milliseconds. */
  readonly timeout: (ms: number) => AbortSignal;
}

/** How long a page may take, in milliseconds, and how much of it is read, in bytes. */
const PATIENCE = 20_000;
const MOST_BYTES = 5 * 1_024 * 1_024;

const later = (why: string) => fail({ kind: 'later', why } as const);
const never = (why: string) => fail({ kind: 'never', why } as const);

/** Whether an address may be asked for at all. */
export const isFetchable = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'https:' || protocol === 'http:') && !isPrivateHost(hostname);
};

const LOG_IN = /(?:^|\/)(?:log-?in|sign-?in|auth|consent|captcha|challenge|blocked|access-denied)(?:[/.]|$)/i;

/** Whether a redirect led away from the page: to a log-in, or to the home page, as servers do with what they do not have. */
const ledAway = (asked: URL, came: URL): boolean =>
  (isHome(came) && !isHome(asked)) || (LOG_IN.test(came.pathname) && !LOG_IN.test(asked.pathname));

const refusalOf = (asked: string, response: Response): Result<never, FetchFailure> | null => {
  const { status, url, headers } = response;
  if (!isFetchable(url) || url.length > LONGEST_ADDRESS) return never('address');
  if (status === 429 || status === 408 || status >= 500) return later(`status ${status}`);
  if (!response.ok) return never(`status ${status}`);
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '')) return never('no page');
  return ledAway(new URL(asked), new URL(url)) ? never('led away') : null;
};

/** The first so many bytes of an answer; what a page says of itself stands at its beginning. */
const readSome = async ({ body }: Response): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next?.done === false && size < MOST_BYTES; next = await reader?.read()) {
    chunks.push(next.value);
    size += next.value.length;
  }
  await reader?.cancel();
  const bytes = new Uint8Array(Math.min(size, MOST_BYTES));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, bytes.length - at), at);
    at += Math.min(chunk.length, bytes.length - at);
  }
  return bytes;
};

/**
 * Fetch a page as a stranger would: without cookies, without saying where the link was found. Redirects are followed by the browser, which
 * does not show them one by one; an answer that comes from a private address is not read.
 */
export const fetchPage = async (
  { fetch: get, timeout }: FetchWorld,
  url: string,
): Promise<Result<FetchedPage, FetchFailure>> => {
  if (!isFetchable(url)) return never('address');
  try {
    const response = await get(url, {
      credentials: 'omit',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/html,application/xhtml+xml' },
      signal: timeout(PATIENCE),
    });
    const refusal = refusalOf(url, response);
    if (refusal !== null) {
      await response.body?.cancel();
      return refusal;
    }
    const bytes = await readSome(response);
    return ok({ url: response.url, html: decodePage(bytes, response.headers.get('content-type')) });
  } catch (error) {
    // No network, no such host, no answer in time, or a redirect to a site that the curator gave no access to.
    return later(error instanceof Error ? error.name : String(error));
  }
};
