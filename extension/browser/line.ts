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

const isDesk = ({ name, sender }: Browser.runtime.Port, deskOrigin: string): boolean =>
  name === BRIDGE &&
  sender?.id === browser.runtime.id &&
  sender.frameId === 0 &&
  sender.tab !== undefined &&
  originOf(sender) === deskOrigin;

/** Answer the lines that desk tabs open. Who calls is told by the browser, never by a message. */
export const onDeskLine = (deskOrigin: string, answer: (message: unknown) => Promise<unknown>): void => {
  browser.runtime.onConnect.addListener((port) => {
    if (!isDesk(port, deskOrigin)) {
      port.disconnect();
      return;
    }
    let open = true;
    port.onDisconnect.addListener(() => {
      open = false;
    });
    const reply = async (message: unknown): Promise<void> => {
      const said = await answer(message);
      if (open && said !== null) port.postMessage(said);
    };
    port.onMessage.addListener((message: unknown) => {
      void reply(message);
    });
  });
};
