import type { Tell } from '../notices.ts';

const sentence = (defect: unknown): string => (defect instanceof Error ? defect.message : String(defect));

// The browser says this when a list is laid out twice in one frame; nothing is wrong.
const HARMLESS = /ResizeObserver loop/u;

/** What an `error` or `unhandledrejection` event says; null where nothing is wrong. */
export const defectWords = (event: Event): string | null => {
  const isRejection = event instanceof PromiseRejectionEvent;
  if (!isRejection && !(event instanceof ErrorEvent)) return null;
  const what = sentence(isRejection ? event.reason : (event.error ?? event.message));
  return HARMLESS.test(what) ? null : what;
};

/** The one handler of defects outside of a screen: the user hears of each, and what is open stays open. */
export const tellDefects = (world: EventTarget, tell: Tell): void => {
  const say = (event: Event): void => {
    const what = defectWords(event);
    if (what !== null) tell({ text: `Something went wrong: ${what}. What was saved is not touched.`, tone: 'pencil' });
  };
  world.addEventListener('error', say);
  world.addEventListener('unhandledrejection', say);
};
