import type { Result } from '#shared/result.ts';
import { captureAnswer, type CaptureAnswer } from '#extension/capture/answer.ts';
import { cutField } from '#extension/capture/cut.ts';
import { LONGEST_ADDRESS } from '#shared/limits.ts';
import { addressOf } from './keep.ts';
import { captureOfTab, isPage, plainAddress } from './tab-capture.ts';
import { titleOfTab } from './tab-title.ts';

/** What a tab yields: its page as the capture script read it, or only the title and address the browser shows. */
export type Reading =
  | { readonly kind: 'read' | 'address-only' | 'moved-on' | 'asleep'; readonly answer: CaptureAnswer }
  | { readonly kind: 'not-a-page' }
  | { readonly kind: 'long-address' };

export interface ReadWorld {
  /** Run the capture script in a tab. */
  readonly run: (tabId: number) => Promise<Result<unknown, { kind: 'unreadable'; detail: string }>>;
  readonly online: boolean;
}

export interface ReadTab {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  readonly asleep?: true;
}

/** Whether what was read is another page than the one the gesture was made on; a browser that tells no address proves nothing. */
const isMovedOn = (read: string, tab: string): boolean =>
  isPage(tab) &&
  addressOf({ url: read, canonicalUrl: null }) !== addressOf({ url: plainAddress(tab), canonicalUrl: null });

/** A page that states no title is called as its tab is: a PDF's is in no tag of its viewer. */
const named = (answer: CaptureAnswer, { title }: ReadTab): CaptureAnswer => {
  const { capture } = answer;
  const isUntitled = capture.title === (cutField(capture.url) ?? capture.url);
  return isUntitled ? { ...answer, capture: { ...capture, title: titleOfTab({ url: capture.url, title }) } } : answer;
};

/** Read a tab on the user's gesture. What comes back from the page is not believed before it is parsed. */
export const readTab = async ({ run, online }: ReadWorld, tab: ReadTab): Promise<Reading> => {
  const ran = tab.asleep === true ? null : await run(tab.id);
  const parsed = captureAnswer.safeParse(ran?.ok === true ? ran.value : null);
  const isAnother = parsed.success && isMovedOn(parsed.data.capture.url, tab.url);
  if (parsed.success && !isAnother)
    return isPage(parsed.data.capture.url) ? { kind: 'read', answer: named(parsed.data, tab) } : { kind: 'not-a-page' };
  const capture = captureOfTab(tab);
  const unread = tab.asleep === true ? 'asleep' : 'address-only';
  if (capture) return { kind: isAnother ? 'moved-on' : unread, answer: { capture, left: null, online } };
  return { kind: tab.url.length > LONGEST_ADDRESS && isPage(tab.url) ? 'long-address' : 'not-a-page' };
};
