import type { Result } from '#shared/result.ts';
import { captureAnswer, type CaptureAnswer } from '#extension/capture/answer.ts';
import { captureOfTab } from './tab-capture.ts';

/** What a tab yields: its page as the capture script read it, or only the title and address the browser shows. */
export type Reading =
  | { readonly kind: 'read'; readonly answer: CaptureAnswer }
  | { readonly kind: 'address-only'; readonly answer: CaptureAnswer }
  | { readonly kind: 'not-a-page' }
  | { readonly kind: 'not-captured'; readonly detail: string };

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
  if (!ran.ok) {
    const capture = captureOfTab(tab);
    return capture ? { kind: 'address-only', answer: { capture, left: null, online } } : { kind: 'not-a-page' };
  }
  const parsed = captureAnswer.safeParse(ran.value);
  if (parsed.success) return { kind: 'read', answer: parsed.data };
  const [issue] = parsed.error.issues;
  return { kind: 'not-captured', detail: issue ? `${issue.path.join('.')} ${issue.code}` : 'no answer' };
};
