import type { Tell } from '../notices.ts';

const sentence = (defect: unknown): string => (defect instanceof Error ? defect.message : String(defect));

// The browser says this when a list is laid out twice in one frame; nothing is wrong.
const HARMLESS = /ResizeObserver loop/u;

/** The one handler of defects outside of a screen: the user hears of each, and what is open stays open. */
export const tellDefects = (world: Window, tell: Tell): void => {
  const say = (defect: unknown) => {
    const what = sentence(defect);
    if (HARMLESS.test(what)) return;
    tell({ text: `Something went wrong: ${what}. What was saved is not touched.`, tone: 'pencil' });
  };
  world.addEventListener('error', (event) => say(event.error ?? event.message));
  world.addEventListener('unhandledrejection', (event) => say(event.reason));
};
