import { anyDoorbell, BRIDGE_VERSION, type Doorbell } from '#shared/bridge.ts';

/** Tell the page that a clipper is here, and hand it one end of a new channel. Gives the clipper's end. */
export const announce = (page: Window): MessagePort => {
  const { port1, port2 } = new MessageChannel();
  const answer: Doorbell = { galley: 'clipper-answers', v: BRIDGE_VERSION };
  page.postMessage(answer, page.location.origin, [port2]);
  return port1;
};

/**
 * Call back each time the page itself asks for a clipper, in whatever version: the answer carries ours, and a desk that speaks another
 * says so instead of finding nobody. Gives a function that stops listening.
 */
export const onAsked = (page: Window, asked: () => void): (() => void) => {
  const hear = (event: MessageEvent): void => {
    if (event.source !== page || event.origin !== page.location.origin) return;
    const rung = anyDoorbell.safeParse(event.data);
    if (rung.success && rung.data.galley === 'desk-asks') asked();
  };
  page.addEventListener('message', hear);
  return () => page.removeEventListener('message', hear);
};
