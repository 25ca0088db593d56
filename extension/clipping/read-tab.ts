import type { Result } from '#shared/result.ts';
import { captureAnswer, type CaptureAnswer } from '#extension/capture/answer.ts';
import { LONGEST_ADDRESS } from '#extension/capture/cut.ts';
import { captureOfTab, isPage } from './tab-capture.ts';

/** What a tab yields: its page as the capture script read it, or only the title and address the browser shows. */
export type Reading =
  | { readonly kind: 'read' | 'address-only'; readonly answer: CaptureAnswer }
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
}

/** Read a tab on the user's gesture. What comes back from the page is not believed before it is parsed. */
export const readTab = async ({ run, online }: ReadWorld, tab: ReadTab): Promise<Reading> => {
  const ran = await run(tab.id);
  const parsed = captureAnswer.safeParse(ran.ok ? ran.value : null);
  if (parsed.success) return { kind: 'read', answer: parsed.data };
  const capture = captureOfTab(tab);
  if (capture) return { kind: 'address-only', answer: { capture, left: null, online } };
  return { kind: tab.url.length > LONGEST_ADDRESS && isPage(tab.url) ? 'long-address' : 'not-a-page' };
};
