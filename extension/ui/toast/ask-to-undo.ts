/**
 * Ask the background to take back what a gesture stored; rejects where the clipper was updated or removed. By this name in every browser:
 * it is the page's own nowhere, while an element of a page can go by the name that `wxt/browser` looks for first.
 */
export const askToUndo = (key: string): Promise<unknown> =>
  new Promise((resolve) => {
    // oxlint-disable-next-line no-restricted-globals -- see above
    resolve(chrome.runtime.sendMessage({ undo: key }));
  });
