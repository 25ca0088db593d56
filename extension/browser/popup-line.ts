import { browser } from 'wxt/browser';

/** Ask the background from the popup. Rejects when the background is gone. */
export const askBackground = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);

/** Answer what the clipper's own pages ask. Content scripts share the extension's id, but not its origin. */
export const onPopupAsks = (answer: (message: unknown) => Promise<unknown>): void => {
  const home = new URL(browser.runtime.getURL('/popup.html')).origin;
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const isOurs = sender.id === browser.runtime.id && sender.url !== undefined && new URL(sender.url).origin === home;
    if (!isOurs) return false;
    void answer(message).then(reply, (defect: unknown) => {
      // Without an answer the popup would wait for ever; the defect goes on to the one handler.
      reply(null);
      throw defect;
    });
    return true;
  });
};
