import { browser, type Browser } from 'wxt/browser';
import type { Line } from '#extension/bridge/pipe.ts';

const BRIDGE = 'bridge';

/** Open a line from a desk tab to the background. Throws when the extension was updated or removed under the tab. */
export const connectToBackground = (heard: (message: unknown) => void, ended: () => void): Line => {
  const port = browser.runtime.connect({ name: BRIDGE });
  port.onMessage.addListener(heard);
  port.onDisconnect.addListener(ended);
  return { send: (message) => port.postMessage(message) };
};

const originOf = (sender: Browser.runtime.MessageSender): string | null => {
  // Firefox gives no `origin`; its `url` is as little in the page's hands.
  const stated = sender.origin ?? sender.url;
  return stated !== undefined && URL.canParse(stated) ? new URL(stated).origin : null;
};

/** Origin of the page at the other end of a line that our bridge opened from the top of a tab; null for any other line. */
const callerOf = ({ name, sender }: Browser.runtime.Port): string | null =>
  name === BRIDGE && sender?.id === browser.runtime.id && sender.frameId === 0 && sender.tab !== undefined
    ? originOf(sender)
    : null;

/**
 * Answer the lines that tabs of the paired desk open. Who calls is told by the browser, never by a message; which desk is paired is
 * asked for each message, so that none is answered on a line from before another was paired.
 */
export const onDeskLine = (paired: () => Promise<string>, answer: (message: unknown) => Promise<unknown>): void => {
  browser.runtime.onConnect.addListener((port) => {
    const caller = callerOf(port);
    if (caller === null) {
      port.disconnect();
      return;
    }
    let open = true;
    port.onDisconnect.addListener(() => {
      open = false;
    });
    const reply = async (message: unknown): Promise<void> => {
      if ((await paired()) !== caller) {
        open = false;
        port.disconnect();
        return;
      }
      const said = await answer(message);
      if (open && said !== null) port.postMessage(said);
    };
    port.onMessage.addListener((message: unknown) => {
      void reply(message);
    });
  });
};
