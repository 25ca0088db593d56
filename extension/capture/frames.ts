import { focusedIn, rootOf, tagOf } from '#shared/passage/plain-dom.ts';

const isFrame = (element: Element): element is HTMLIFrameElement | HTMLFrameElement => /^I?FRAME$/.test(tagOf(element));

/** The frame that has the focus, also inside an open shadow root, where no query finds it. */
const focusedFrame = (page: Document): HTMLIFrameElement | HTMLFrameElement | null => {
  const focused = focusedIn(page);
  return focused !== null && isFrame(focused) ? focused : null;
};

/** The documents of a page's frames, as far as they are of the same origin and the gesture gives a right to them. */
export const frameDocuments = (page: Document): Document[] => {
  const frames = new Set([
    ...rootOf(page).querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame'),
    ...[focusedFrame(page)].filter((frame) => frame !== null),
  ]);
  return [...frames].flatMap(({ contentDocument }) => contentDocument ?? []);
};

/** Whether the focus is in a frame that nobody else can read: of another site, or shut off. What is highlighted there stays unknown. */
export const isFocusElsewhere = (page: Document): boolean => {
  const frame = focusedFrame(page);
  if (frame === null) return false;
  return frame.contentDocument === null || isFocusElsewhere(frame.contentDocument);
};
