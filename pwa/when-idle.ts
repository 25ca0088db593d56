/** Acts once the page has nothing better to do, after two seconds at the latest. */
export const whenIdle = (act: () => void): void => {
  // Safari has no idle callback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 2_000 });
  else setTimeout(act, 500);
};
