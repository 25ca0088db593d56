import type { DeskStore } from './store/desk-store.ts';

/**
 * A page can be frozen, and put into the back/forward cache, at any moment: what waits is stored as far as there is time, and when the
 * page comes back its storage is looked after (https://developer.chrome.com/docs/web-platform/page-lifecycle-api).
 */
export const followSleep = (
  window: Window,
  store: Pick<DeskStore, 'settle' | 'unsaved' | 'comeBack' | 'depart'>,
): void => {
  const leave = (): void => void store.settle();
  const comeBack = (): void => void store.comeBack();
  window.addEventListener('pagehide', ({ persisted }) => {
    leave();
    if (!persisted && !store.unsaved()) store.depart();
  });
  window.document.addEventListener('freeze', leave);
  window.document.addEventListener('resume', comeBack);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) comeBack();
  });
};
