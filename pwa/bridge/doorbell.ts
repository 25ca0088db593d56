import { anyDoorbell, BRIDGE_VERSION, doorbell, type Doorbell } from '#shared/bridge.ts';

interface Door {
  readonly window: Window;
  readonly origin: string;
  /** A clipper answered or announced itself; the newest port counts. */
  readonly opened: (port: MessagePort) => void;
  /** A clipper is here that speaks this other version. */
  readonly otherVersion: (version: number) => void;
  readonly dropped: () => void;
}

const isOurs = (data: unknown): boolean => typeof data === 'object' && data !== null && 'galley' in data;

/** Listens for a clipper on `window`, and asks for one. Only this page's own messages count. */
export const watchDoor = ({ window, origin, opened, otherVersion, dropped }: Door): { ask(): void; stop(): void } => {
  const foreign = (data: unknown): void => {
    const rung = anyDoorbell.safeParse(data);
    if (rung.success && rung.data.galley === 'clipper-answers') otherVersion(rung.data.v);
    else dropped();
  };
  const heard = ({ data, source, origin: from, ports }: MessageEvent<unknown>): void => {
    if (source !== window || from !== origin || !isOurs(data)) return;
    const parsed = doorbell.safeParse(data);
    const port = ports[0];
    if (!parsed.success) foreign(data);
    else if (parsed.data.galley === 'clipper-answers') {
      if (port === undefined) dropped();
      else opened(port);
    }
  };
  window.addEventListener('message', heard);
  return {
    ask() {
      const question: Doorbell = { galley: 'desk-asks', v: BRIDGE_VERSION };
      window.postMessage(question, origin);
    },
    stop: () => window.removeEventListener('message', heard),
  };
};
